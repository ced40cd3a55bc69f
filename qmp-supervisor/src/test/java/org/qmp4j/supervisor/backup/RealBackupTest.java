package org.qmp4j.supervisor.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.checkpoint.Saved;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.error.BackupException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.snapshot.RevertOptions;
import org.qmp4j.supervisor.snapshot.SnapshotOptions;
import org.qmp4j.supervisor.snapshot.Snapshots;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** The contract on a real QEMU, and what only a real one knows: what is in the images. */
@RealQemu
class RealBackupTest extends BackupContract {
    private RealQemuBinary qemu;

    @BeforeEach
    void find(RealQemuBinary found) throws Exception {
        qemu = found;
        start();
    }

    @Override
    Lab makeLab() throws IOException {
        return Lab.with(qemu.path());
    }

    private void write(String target, int pattern, String offset, String length) throws Exception {
        Saved.write(domain, target, pattern, offset, length);
    }

    private byte[] content(String... source) throws Exception {
        Path raw = file("content.raw");
        List<String> words = new ArrayList<>(List.of("convert", "-O", "raw"));
        words.addAll(Arrays.asList(source));
        words.add(raw.toString());
        img(words.toArray(new String[0]));
        byte[] content = Files.readAllBytes(raw);
        Files.delete(raw);
        return content;
    }

    private static String img(String... words) throws Exception {
        List<String> argv = new ArrayList<>(List.of("qemu-img"));
        argv.addAll(List.of(words));
        Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
        String said = String.join("\n", process.inputReader().lines().toList());
        assertEquals(0, process.waitFor(), argv + ": " + said);
        return said;
    }

    private static void fill(byte[] bytes, int pattern, int from, int length) {
        Arrays.fill(bytes, from, from + length, (byte) pattern);
    }

    /** What was written over with zeros is zero again too, and what is written later is in none of them. */
    @Test
    void aChainOfPushesIsTheDiskAsItWas() throws Exception {
        byte[] expected = new byte[16 << 20];
        write("vda", 1, "0", "1M");
        fill(expected, 1, 0, 1 << 20);
        Path archive = file("archive");
        BackupOptions options = BackupOptions.STANDARD.into(archive);
        run(WHOLE, Optional.of(Saved.named("c1")), options);
        write("vda", 2, "1M", "128k");
        fill(expected, 2, 1 << 20, 128 << 10);
        write("vda", 0, "0", "64k");
        fill(expected, 0, 0, 64 << 10);
        run(inc("c1"), Optional.of(Saved.named("c2")), options);
        byte[] second = expected.clone();
        write("vda", 3, "4M", "64k");
        fill(expected, 3, 4 << 20, 64 << 10);
        run(inc("c2"), Optional.of(Saved.named("c3")), options);
        write("vda", 9, "8M", "1M");
        Archive opened = Archive.open(archive);
        assertEquals(
                List.of("c1", "c2", "c3"),
                opened.backups().stream().map(BackupResult::name).toList());
        Restoration restoration = new Restoration(null);
        restoration.restore(opened.chain(null, "vda"), file("last.qcow2"), "qcow2");
        assertArrayEquals(expected, content("-f", "qcow2", file("last.qcow2").toString()));
        restoration.restore(opened.chain("c2", "vda"), file("second.raw"), "raw");
        assertArrayEquals(second, content("-f", "raw", file("second.raw").toString()));
        assertEquals(1, opened.chain(null, "hda").size(), "the raw disk was in the first alone");
        BackupException nowhere = assertThrows(
                BackupException.class,
                () -> restoration.restore(
                        opened.chain(null, "vda"), file("nowhere").resolve("x"), "raw"));
        assertTrue(nowhere.getMessage().contains("its directory is not there"), nowhere.getMessage());
    }

    @Test
    void aRevertWaitsForABackupAndIsDoneThen() throws Exception {
        write("vda", 7, "1M", "192k");
        byte[] expected = new byte[16 << 20];
        fill(expected, 7, 1 << 20, 192 << 10);
        Snapshots snapshots = lab.supervisor().snapshots();
        Lab.get(snapshots.create(domain, SnapshotDef.named("before", null), SnapshotOptions.STANDARD));
        write("vda", 8, "2M", "64k");
        RevertOptions force = new RevertOptions(true, RevertOptions.Then.PAUSED);
        Lab.get(backups.begin(
                domain, push("", ".full", "vda", "vdb"), Optional.empty(), BackupOptions.STANDARD.withSpeed(1)));
        Lab.failure(OperationException.class, snapshots.revert(domain, "before", force));
        Lab.get(backups.abort(domain));
        Lab.get(snapshots.revert(domain, "before", force));
        BackupResult result = run(push("", ".after", "vda", "vdb"), Optional.empty(), BackupOptions.STANDARD);
        assertEquals(BackupResult.Outcome.COMPLETED, result.outcome(), result.toString());
        assertArrayEquals(expected, content("-f", "qcow2", file("vda.after").toString()));
    }

    /** QEMU dies once it is known of the disk that it is whole: its image is. */
    @Test
    void whatIsSaidToBeWholeIsInItsImage() throws Exception {
        byte[] expected = new byte[16 << 20];
        write("vda", 7, "1M", "192k");
        fill(expected, 7, 1 << 20, 192 << 10);
        long pid = Lab.pid(domain);
        reopen("backup/dismissed", () -> {
            ProcessHandle qemu = ProcessHandle.of(pid).orElseThrow();
            qemu.destroyForcibly();
            qemu.onExit().join();
        });
        CompletableFuture<?> begun = backups.begin(
                        domain,
                        "<domainbackup><disks><disk name='vda'/></disks></domainbackup>",
                        Optional.empty(),
                        BackupOptions.STANDARD)
                .toCompletableFuture();
        Deadline.await("it is known to have ended", () -> begun.isDone() && domain.state() == DomainState.STOPPED);
        Deadline.await("the backup is over", () -> backups.last(domain).isPresent());
        BackupResult.Disk disk = backups.last(domain).orElseThrow().disk("vda").orElseThrow();
        assertTrue(disk.complete());
        assertArrayEquals(expected, content("-f", "qcow2", disk.file()));
    }

    private static String inc(String since) {
        return "<domainbackup><incremental>" + since
                + "</incremental><disks><disk name='vda'/><disk name='vdb'/></disks></domainbackup>";
    }

    /** Read by another program while the guest goes on writing. */
    @Test
    void aPullIsTheDiskAsItWasWhateverTheGuestWritesMeanwhile() throws Exception {
        byte[] expected = new byte[16 << 20];
        write("vda", 1, "0", "1M");
        fill(expected, 1, 0, 1 << 20);
        Lab.get(lab.supervisor().checkpoints().create(domain, Saved.named("c1")));
        write("vda", 2, "1M", "128k");
        fill(expected, 2, 1 << 20, 128 << 10);
        BackupStatus begun = Lab.get(backups.begin(
                domain,
                "<domainbackup mode='pull'><incremental>c1</incremental><disks><disk name='vda'/></disks></domainbackup>",
                Optional.of(Saved.named("c2")),
                BackupOptions.STANDARD));
        write("vda", 9, "512k", "1M");
        String uri = begun.disks().get(0).uri();
        assertArrayEquals(expected, content("-f", "raw", uri));
        String socket = uri.substring(uri.indexOf("socket=") + 7);
        String map = img(
                "map",
                "--output=json",
                "--image-opts",
                "driver=nbd,export=vda,server.type=unix,server.path=" + socket
                        + ",x-dirty-bitmap=qemu:dirty-bitmap:backup-vda");
        // what is dirty is told as if it were no data
        assertTrue(
                map.contains(
                        "{ \"start\": 1048576, \"length\": 131072, \"depth\": 0, \"present\": false, \"zero\": false, \"data\": false"),
                map);
        assertEquals(1, map.split("\"data\": false", -1).length - 1, map);
        Lab.get(backups.abort(domain));
        assertFalse(Files.exists(Path.of(socket)));
        String next = Lab.get(lab.supervisor().checkpoints().dump(domain, "c2", false, true));
        assertTrue(next.contains("<disk name='vda' checkpoint='bitmap' bitmap='c2' size='1048576'/>"), next);
    }
}
