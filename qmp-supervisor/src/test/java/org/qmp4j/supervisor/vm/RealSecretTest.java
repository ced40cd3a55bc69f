package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.SupervisorOptions;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.error.QemuStartException;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.hotplug.Affects;
import org.qmp4j.supervisor.process.QemuUser;
import org.qmp4j.supervisor.storage.SecretSource;
import org.qmp4j.testkit.guest.BootSector;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** Images that qemu-img has encrypted, and somebody who keeps their passphrases. */
@RealQemu
class RealSecretTest {
    private static final String PASSPHRASE = "swordfish of 1932";
    private static final UUID KNOWN = UUID.fromString("0a81f5b2-8403-7b23-c8d6-21ccc2f80d6f");
    private static final String BY_UUID = "<secret type='passphrase' uuid='" + KNOWN + "'/>";
    private static final String BY_USAGE = "<secret type='passphrase' usage='/img/a b'/>";

    private Lab lab;

    @BeforeEach
    void makeLab(RealQemuBinary qemu) throws IOException {
        lab = makeLab(qemu.path());
    }

    Lab makeLab(Path qemu) throws IOException {
        return Lab.with(qemu);
    }

    @AfterEach
    void cleanUp() throws Exception {
        if (lab != null) {
            lab.close();
        }
    }

    private static SecretSource keeper() {
        Map<String, String> known =
                Map.of(KNOWN.toString(), PASSPHRASE, "'/img/a b'", PASSPHRASE, "'wrong'", "guessed");
        return secret ->
                Optional.ofNullable(known.get(secret.name())).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private SupervisorOptions options() {
        return lab.options().withSecrets(keeper());
    }

    /** The boot sector, encrypted. */
    private Path image(String format) throws Exception {
        Path key = Files.writeString(lab.root().resolve("passphrase"), PASSPHRASE);
        Path image = lab.root().resolve("secret." + format);
        boolean qcow2 = format.equals("qcow2");
        String object = "secret,id=s,file=" + key;
        String create =
                qcow2 ? "encrypt.format=luks,encrypt.key-secret=s,encrypt.iter-time=10" : "key-secret=s,iter-time=10";
        String target = "driver=" + format + "," + (qcow2 ? "encrypt." : "") + "key-secret=s,file.filename=" + image;
        run("qemu-img", "create", "-q", "--object", object, "-f", format, "-o", create, image.toString(), "1M");
        run(
                "qemu-img",
                "convert",
                "--object",
                object,
                "-n",
                "-f",
                "raw",
                lab.root().resolve("disk.img").toString(),
                "--target-image-opts",
                target);
        Files.delete(key);
        return image;
    }

    /** On a host whose clock of processor time is coarse, qemu-img now and then cannot measure how long its key takes: once more then. */
    private static void run(String... command) throws Exception {
        String said = "";
        for (int tries = 0; tries < 10; tries++) {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (!said.contains("Unable to get accurate CPU usage")) {
                assertEquals(0, status, said);
                return;
            }
        }
        fail(said);
    }

    private String xml(Path image, String secret) {
        String type = image.toString().endsWith("qcow2") ? "qcow2" : "raw";
        return lab.xml("sealed")
                .replace("type='raw'", "type='" + type + "'")
                .replace(
                        lab.root() + "/disk.img'/>",
                        image + "'><encryption format='luks'>" + secret + "</encryption></source>");
    }

    private static String plugged(Path image, String secret) {
        return "<disk type='file'><driver name='qemu' type='raw'/><source file='" + image
                + "'><encryption format='luks'>" + secret
                + "</encryption></source><target dev='vdb' bus='virtio'/></disk>";
    }

    @Test
    void aGuestBootsFromALuksImage() throws Exception {
        boots(image("luks"), BY_UUID);
    }

    @Test
    void aGuestBootsFromAnEncryptedQcow2Image() throws Exception {
        boots(image("qcow2"), BY_USAGE);
    }

    private void boots(Path image, String secret) throws Exception {
        Domain domain = lab.open(options()).define(xml(image, secret));
        Lab.get(domain.start());
        Lab.readUntil(domain.serialSocket(0).orElseThrow(), BootSector.HEARTBEAT);
        Path key = lab.run(domain).resolve("1/master-key.aes");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        assertEquals(32, Files.size(key));
        assertEquals(List.of(), betrayals(domain, Files.readAllBytes(key)));
        Lab.get(domain.stop(StopLadder.abrupt()));
        lab.assertNothingRuns(domain);
    }

    /** Everything that says the passphrase, or the key but for its own file. */
    private List<String> betrayals(Domain domain, byte[] key) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String root : List.of("s", "r")) {
            try (Stream<Path> all = Files.walk(lab.root().resolve(root))) {
                all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                                && !file.endsWith("master-key.aes")
                                && !file.toString().endsWith(".memory"))
                        .forEach(files::add);
            }
        }
        Path process = Path.of("/proc", Long.toString(Lab.pid(domain)));
        files.add(process.resolve("cmdline"));
        files.add(process.resolve("environ"));
        List<String> secrets = List.of(
                PASSPHRASE,
                Base64.getEncoder().encodeToString(PASSPHRASE.getBytes(StandardCharsets.UTF_8)),
                new String(key, StandardCharsets.ISO_8859_1),
                Base64.getEncoder().encodeToString(key));
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (secrets.stream().anyMatch(text::contains)) {
                found.add(file.toString());
            }
        }
        assertTrue(files.size() > 5, files.toString());
        if (secrets.stream().anyMatch(domain.liveRecord().orElseThrow().toString()::contains)) {
            found.add("the live record");
        }
        return found;
    }

    @Test
    void aSecretThatNobodyKnowsIsRefusedByItsDisk() throws Exception {
        String unknown = "<secret type='passphrase' usage='unheard of'/>";
        Domain domain = lab.open(options()).define(xml(image("luks"), unknown));
        UnsupportedConfigurationException refusal =
                Lab.failure(UnsupportedConfigurationException.class, domain.start());
        assertEquals("/domain/devices/disk[target/@dev='hda']", refusal.element());
        assertEquals("nobody here knows the secret 'unheard of'", refusal.reason());
        lab.assertNothingRuns(domain);
    }

    @Test
    void aSupervisorWithoutAKeeperRefusesIt() throws Exception {
        Domain domain = lab.supervisor().define(xml(image("luks"), BY_UUID));
        UnsupportedConfigurationException refusal =
                Lab.failure(UnsupportedConfigurationException.class, domain.start());
        assertEquals("nobody here knows the secret " + KNOWN, refusal.reason());
        lab.assertNothingRuns(domain);
    }

    @Test
    void aPassphraseThatDoesNotFitLeavesNothing() throws Exception {
        Domain domain = lab.open(options()).define(xml(image("luks"), "<secret type='passphrase' usage='wrong'/>"));
        QemuStartException failure = Lab.failure(QemuStartException.class, domain.start());
        assertTrue(failure.logTail().contains("Invalid password"), failure.logTail());
        assertFalse(failure.toString().contains("guessed"), failure.toString());
        lab.assertNothingRuns(domain);
    }

    /** By a supervisor that has found the process, and its key, on disk. */
    @Test
    void anEncryptedDiskIsPluggedInAndOutBySomebodyWhoKnowsItsSecret() throws Exception {
        Path image = image("luks");
        UUID uuid = lab.open(options()).define(lab.xml("plugged")).uuid();
        Lab.get(lab.supervisor().domain(uuid.toString()).start());
        Path key = lab.root().resolve("r/" + uuid + "/1/master-key.aes");
        byte[] before = Files.readAllBytes(key);
        lab.supervisor().close();
        lab.open(options());
        Domain domain = lab.supervisor().domain(uuid.toString());

        String unknown = plugged(image, "<secret type='passphrase' usage='unheard of'/>");
        OperationException refusal =
                Lab.failure(OperationException.class, lab.supervisor().hotplug().attach(domain, unknown, Affects.LIVE));
        assertTrue(refusal.getMessage().contains("nobody here knows the secret 'unheard of'"), refusal.getMessage());

        Lab.get(lab.supervisor().hotplug().attach(domain, plugged(image, BY_UUID), Affects.LIVE));
        assertTrue(blocks(domain).contains(image.toString()), blocks(domain));
        assertEquals(List.of(), betrayals(domain, before));

        // one who does not know it can describe the disk all the same, to change others
        lab.supervisor().close();
        lab.open(lab.options());
        Domain found = lab.supervisor().domain(uuid.toString());
        String channel = "<channel type='unix'><target type='virtio' name='late'/></channel>";
        OperationException other =
                Lab.failure(OperationException.class, lab.supervisor().hotplug().attach(found, channel, Affects.LIVE));
        assertTrue(other.getMessage().contains("without a virtio-serial controller"), other.getMessage());
        assertTrue(found.liveXml().orElseThrow().contains(KNOWN.toString()));
        assertArrayEquals(before, Files.readAllBytes(key));
        Lab.get(found.stop(StopLadder.abrupt()));
        lab.assertNothingRuns(found);
    }

    private static String blocks(Domain domain) throws Exception {
        return Lab.get(domain.run(
                JobKind.INSPECT,
                scope -> scope.await(
                                scope.monitor().execute("query-named-block-nodes", org.qmp4j.message.QmpJson.object()))
                        .toString()));
    }

    @Test
    void aQemuThatBecomesAnotherUserHasReadItsKeyBefore() throws Exception {
        assumeTrue(
                System.getProperty("user.name").equals("root"), "only root can start a QEMU that becomes another user");
        Path image = image("luks");
        Domain domain = lab.open(options().withUser(new QemuUser("nobody"))).define(xml(image, BY_UUID));
        Lab.get(domain.start());
        Lab.readUntil(domain.serialSocket(0).orElseThrow(), BootSector.HEARTBEAT);
        Lab.get(domain.stop(StopLadder.abrupt()));
        lab.assertNothingRuns(domain);
    }
}
