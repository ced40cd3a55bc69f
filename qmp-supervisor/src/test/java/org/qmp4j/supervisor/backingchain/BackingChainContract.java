package org.qmp4j.supervisor.backingchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.error.ChainException;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/** What a QEMU is told of its images, and what is said of them afterwards. */
abstract class BackingChainContract {
    Lab lab;

    abstract Lab makeLab() throws Exception;

    /** An overlay over that image, or one over nothing when that is empty. */
    abstract void make(Path image, String backing, String format) throws Exception;

    @BeforeEach
    void open() throws Exception {
        lab = makeLab();
        Files.createDirectory(lab.root().resolve("i"));
        make(image("base"), "", "");
        make(image("mid"), "base", "qcow2");
        make(image("top"), "../i/mid", "qcow2");
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    Path image(String name) {
        return lab.root().resolve("i").resolve(name);
    }

    Domain define(String name, String format, String image, String below) {
        String disk = "<disk type='file' device='disk'><driver name='qemu' type='" + format + "'/><source file='"
                + image(image) + "'/>" + below + "<target dev='vda' bus='virtio'/></disk><interface";
        return lab.supervisor().define(lab.xml(name).replaceFirst("<interface", disk));
    }

    String backing(String format, String image, String below) {
        return "<backingStore type='file'><format type='" + format + "'/><source file='" + image(image) + "'/>" + below
                + "</backingStore>";
    }

    private static StorageImage live(Domain domain) {
        return domain.liveDefinition().orElseThrow().devices().disks().stream()
                .filter(disk -> disk.target().dev().equals("vda"))
                .map(DiskDef::image)
                .findFirst()
                .orElseThrow();
    }

    private ChainReport vda(Domain domain) throws Exception {
        return Lab.get(lab.supervisor().backingChains().validate(domain)).stream()
                .filter(report -> report.disk().equals("vda"))
                .findFirst()
                .orElseThrow();
    }

    private static void stop(Domain domain) throws Exception {
        Lab.get(domain.stop(StopLadder.abrupt()));
    }

    @Test
    void everyImageIsToldToQemuAndShownWhileItRunsAndNotAskedForAfterwards() throws Exception {
        Domain domain = define("one", "qcow2", "top", "");
        Lab.get(domain.start());
        StorageImage top = live(domain);
        List<String> places =
                vda(domain).layers().stream().map(ChainLayer::place).toList();
        assertEquals(List.of(image("top").toString(), lab.root() + "/i/../i/mid", lab.root() + "/i/../i/base"), places);
        assertTrue(
                domain.liveXml().orElseThrow().contains("<backingStore/>"),
                domain.liveXml().orElseThrow());
        assertFalse(domain.inactiveXml().contains("backingStore"), domain.inactiveXml());
        String argv = String.join(" ", domain.liveRecord().orElseThrow().argv());
        assertTrue(argv.contains("\"backing\":null") || argv.contains("\"backing\": null"), argv);
        assertEquals(List.of(), vda(domain).problems());
        assertEquals(
                1,
                LayerAddress.parse("vda[" + top.chain().get(1).index() + "]")
                        .in(top)
                        .getAsInt());
        stop(domain);
        assertEquals(List.of(), vda(domain).problems(), "nothing was changed while it was off");
    }

    @Test
    void aRawDiskIsServedAsItIsWhateverTheGuestWroteIntoIt() throws Exception {
        Domain domain = define("one", "raw", "top", "");
        Lab.get(domain.start());
        assertEquals(1, live(domain).chain().size());
        String argv = String.join(" ", domain.liveRecord().orElseThrow().argv());
        assertFalse(argv.contains("/i/mid"), argv);
        stop(domain);
    }

    @Test
    void aChainThatCannotBeBelievedStartsNothing() throws Exception {
        make(image("base"), "../i/top", "qcow2");
        Domain domain = define("one", "qcow2", "top", "");
        ChainException refusal = Lab.failure(ChainException.class, domain.start());
        assertTrue(refusal.problem().contains("leads to itself"), refusal.getMessage());
        assertEquals(4, refusal.chain().size());
        assertEquals(DomainState.STOPPED, domain.state());
        lab.assertNothingRuns(domain);
    }

    @Test
    void aDefinitionThatSaysElseIsSeenAndCorrected() throws Exception {
        Domain domain = define("one", "qcow2", "top", backing("qcow2", "base", "<backingStore/>"));
        ChainReport report = vda(domain);
        assertFalse(report.isTrue());
        ChainDifference difference = report.layers().get(0).difference().orElseThrow();
        assertEquals("backing", difference.what());
        assertEquals(image("base").toString(), difference.definition());
        assertEquals(lab.root() + "/i/../i/mid", difference.header());
        Lab.failure(ChainException.class, lab.supervisor().backingChains().startValidated(domain));
        Correction shown = Lab.get(lab.supervisor().backingChains().correct(domain, true));
        assertTrue(
                shown.diff().stream().anyMatch(line -> line.startsWith("+") && line.contains("/i/../i/mid")),
                shown.toString());
        assertFalse(vda(domain).isTrue(), "it was only shown");
        Lab.get(lab.supervisor().backingChains().correct(domain, false));
        assertEquals(List.of(), vda(domain).problems());
        assertTrue(domain.inactiveXml().contains("/i/../i/mid"), domain.inactiveXml());
        assertEquals(
                List.of(),
                Lab.get(lab.supervisor().backingChains().correct(domain, false)).diff());
        Lab.get(lab.supervisor().backingChains().startValidated(domain));
        assertEquals(List.of(), vda(domain).problems());
        stop(domain);
    }

    @Test
    void imagesThatAreChangedWhileNobodyRunsThemAreSeen() throws Exception {
        Domain domain = define("one", "qcow2", "top", "");
        Lab.get(domain.start());
        stop(domain);
        make(image("top"), "base", "qcow2");
        ChainReport report = vda(domain);
        assertTrue(
                report.problems().stream().anyMatch(line -> line.contains("/i/../i/mid is in the chain no more")),
                report.problems().toString());
        ChainException refusal = Lab.failure(
                ChainException.class, lab.supervisor().backingChains().startValidated(domain));
        assertTrue(refusal.problem().contains("since the last stop"), refusal.getMessage());
        Lab.get(domain.start());
        stop(domain);
        assertEquals(List.of(), vda(domain).problems(), "what was started since is what counts");
    }

    @Test
    void whoElseHasAnImageIsSaid() throws Exception {
        Domain domain = define("one", "qcow2", "top", "");
        lab.supervisor()
                .define(lab.xml("two").replace("disk.img", "i/../i/base").replace("type='raw'", "type='qcow2'"));
        assertEquals(List.of("two"), vda(domain).layers().get(2).others());
        ChainReport alone = lab.supervisor().backingChains().ofImage(image("mid"), java.util.Optional.empty());
        assertEquals(2, alone.layers().size());
        assertTrue(alone.isTrue());
    }
}
