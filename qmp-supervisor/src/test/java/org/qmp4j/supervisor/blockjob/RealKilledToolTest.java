package org.qmp4j.supervisor.blockjob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.image.ImageHeader;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/**
 * A qemu-img that is at work on the images of a domain that is stopped is killed in the middle. It leaves every bitmap of them worth
 * nothing; all is as it was all the same, bit for bit.
 */
@RealQemu
class RealKilledToolTest {
    private static final int CLUSTER = 65536;

    private Lab lab;
    private ChainGuest guest;
    private Domain domain;
    private BlockJobs jobs;
    private byte[] before;

    Path emulator(RealQemuBinary qemu) {
        return qemu.path();
    }

    /** base, mid, top; "day" is in all of them, "hour" in the upper two, "dead" in the lowest is worth nothing. */
    @BeforeEach
    void define(RealQemuBinary qemu) throws Exception {
        lab = Lab.with(emulator(qemu));
        guest = new ChainGuest(lab, ChainGuest.toolsOf(lab.emulator()));
        guest.img("create", "-q", "-f", "qcow2", guest.file("base.qcow2").toString(), "4M");
        bitmap("base.qcow2", "dead");
        kill(holding("base.qcow2"), "base.qcow2");
        bitmap("base.qcow2", "day");
        guest.write("base.qcow2", "qcow2", 1, 0, 8);
        guest.over("base.qcow2", "mid.qcow2");
        bitmap("mid.qcow2", "day");
        bitmap("mid.qcow2", "hour", "-g", "32768");
        guest.write("mid.qcow2", "qcow2", 2, 1, 3);
        guest.over("mid.qcow2", "top.qcow2");
        bitmap("top.qcow2", "day");
        bitmap("top.qcow2", "hour", "-g", "32768");
        bitmap("top.qcow2", "still", "--disable");
        guest.write("top.qcow2", "qcow2", 3, 10, 30);
        before = guest.content("top.qcow2", "qcow2");
        jobs = lab.supervisor().blockJobs();
        slowTools();
        domain = lab.supervisor()
                .define(guest.xml(guest.disk("vda", "base.qcow2", "mid.qcow2", "top.qcow2")
                                .replace("type='raw'", "type='qcow2'"))
                        .replace(
                                lab.emulator().toString(),
                                lab.root().resolve("tools/qemu-system-x86_64").toString()));
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private void bitmap(String image, String name, String... options) throws Exception {
        guest.img(Stream.of(
                        Stream.of("bitmap", "--add"),
                        Arrays.stream(options),
                        Stream.of(guest.file(image).toString(), name))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }

    private String tool(String name) throws Exception {
        Path beside = ChainGuest.toolsOf(lab.emulator()).resolve(name);
        return Files.isExecutable(beside) ? beside.toString() : name;
    }

    /** A program that has an image open to write to it, for as long as it lives. */
    private Process holding(String image) throws Exception {
        return new ProcessBuilder(
                        tool("qemu-io"),
                        "-f",
                        "qcow2",
                        "-c",
                        "sleep 60000",
                        guest.file(image).toString())
                .redirectErrorStream(true)
                .start();
    }

    private void kill(Process process, String image) throws Exception {
        Deadline.await("bitmaps of " + image + " are in use", () -> !used(image).isEmpty());
        process.destroyForcibly().waitFor();
    }

    private boolean inUse(String image) {
        return used(image).stream().anyMatch(name -> !name.equals("dead"));
    }

    private List<String> used(String image) {
        return StoppedDisk.header(
                        StorageImage.of(new FileSource(guest.file(image).toString()), ImageFormat.QCOW2))
                .bitmaps()
                .stream()
                .filter(ImageHeader.Bitmap::inUse)
                .map(ImageHeader.Bitmap::name)
                .toList();
    }

    /** A commit takes its time; instead of a rebase somebody has the image open, as that has it before it copies anything. */
    private void slowTools() throws Exception {
        Files.createDirectory(lab.root().resolve("tools"));
        Files.createSymbolicLink(
                lab.root().resolve("tools/qemu-system-x86_64"), lab.emulator().toRealPath());
        lab.script(
                "tools/qemu-img",
                "case \"$1 $2\" in\n" + "'commit -p') shift; exec " + tool("qemu-img") + " commit -r 100000 \"$@\";;\n"
                        + "'rebase -p') for last; do :; done; exec " + tool("qemu-io")
                        + " -f qcow2 -c 'sleep 60000' \"$last\";;\n"
                        + "esac\nexec " + tool("qemu-img") + " \"$@\"");
    }

    private static Optional<LayerAddress> at(String address) {
        return Optional.of(LayerAddress.parse(address));
    }

    private void killTheTool(CompletionStage<BlockJob> begun, String image, int clusters) throws Exception {
        Lab.get(begun);
        CompletionStage<Boolean> ended = jobs.ended(domain, "vda");
        Deadline.await("it is at work", () -> inUse(image) && worker().isPresent());
        ProcessHandle.of(worker().orElseThrow()).orElseThrow().destroyForcibly();
        Lab.failure(OperationException.class, ended);
        asItWas(clusters);
    }

    private Optional<Long> worker() {
        return domain.underWay().stream()
                .filter(entry -> entry.facts().containsKey("pid"))
                .map(entry -> entry.number("pid"))
                .findFirst();
    }

    /** @param clusters how many of them the bitmaps of the top have */
    private void asItWas(int clusters) throws Exception {
        Deadline.await(
                "nothing is under way: " + domain.state() + " " + domain.reason(),
                () -> domain.underWay().isEmpty());
        assertEquals(List.of("top.qcow2", "mid.qcow2", "base.qcow2"), ChainGuest.names(domain.definition(), "vda"));
        assertArrayEquals(before, guest.content("top.qcow2", "qcow2"));
        for (String image : List.of("base.qcow2", "mid.qcow2", "top.qcow2")) {
            assertFalse(inUse(image), image);
        }
        try (Stream<Path> files = Files.list(lab.state(domain))) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().contains("bitmaps-")).toList());
        }
        Lab.get(domain.startPaused());
        assertEquals(
                List.of(
                        "base.qcow2 day 524288",
                        "base.qcow2 dead worthless",
                        "mid.qcow2 day 196608",
                        "mid.qcow2 hour 196608",
                        "top.qcow2 day " + clusters * CLUSTER,
                        "top.qcow2 hour " + clusters * CLUSTER,
                        "top.qcow2 still 0 disabled"),
                all());
    }

    /** Every bitmap of every image, as QEMU finds it. */
    private List<String> all() throws Exception {
        List<String> all = new ArrayList<>();
        for (JsonNode node : ChainGuest.ask(domain, "query-named-block-nodes")) {
            for (JsonNode bitmap : node.path("dirty-bitmaps")) {
                String file = node.path("image").path("filename").asText();
                all.add(file.replaceAll(".*/|\"}}$", "") + " "
                        + bitmap.path("name").asText() + " "
                        + (bitmap.path("inconsistent").asBoolean()
                                ? "worthless"
                                : bitmap.path("count").asText()
                                        + (bitmap.path("recording").asBoolean() ? "" : " disabled")));
            }
        }
        return all.stream().distinct().sorted().toList();
    }

    @Test
    void inTheMiddleOfACommitOfTheTop() throws Exception {
        killTheTool(jobs.commit(domain, "vda", Optional.empty(), at("vda@2"), 0), "base.qcow2", 30);
    }

    @Test
    void inTheMiddleOfACommitBelowTheTop() throws Exception {
        killTheTool(jobs.commit(domain, "vda", at("vda@1"), at("vda@2"), 0), "base.qcow2", 30);
    }

    /** What the middle knew the top knows already, which does no harm. */
    @Test
    void beforeAPullHasCopiedAnything() throws Exception {
        killTheTool(jobs.pull(domain, "vda", at("vda@2"), 0), "top.qcow2", 33);
    }

    @Test
    void byWhoCallsItOff() throws Exception {
        Lab.get(jobs.commit(domain, "vda", Optional.empty(), at("vda@1"), 0));
        Deadline.await("it is at work", () -> inUse("mid.qcow2"));
        assertFalse(Lab.get(jobs.abort(domain, "vda")));
        asItWas(30);
    }
}
