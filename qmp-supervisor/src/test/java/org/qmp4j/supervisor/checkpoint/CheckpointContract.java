package org.qmp4j.supervisor.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.checkpoint.model.BitmapState;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.CheckpointDisk;
import org.qmp4j.supervisor.checkpoint.model.CheckpointSet;
import org.qmp4j.supervisor.checkpoint.model.Verification;
import org.qmp4j.supervisor.error.CheckpointException;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.Lab;

/** Checkpoints of a guest with two qcow2 disks: the same for the fake QEMU and for real ones. */
abstract class CheckpointContract {
    Lab lab;
    Domain domain;
    Checkpoints checkpoints;

    abstract Lab makeLab() throws IOException;

    /** After the method of the subclass that looks for its program. */
    void start() throws Exception {
        lab = makeLab();
        domain = lab.supervisor().define(Saved.xml(lab));
        Lab.get(domain.startPaused());
        checkpoints = lab.supervisor().checkpoints();
    }

    @AfterEach
    void end() throws Exception {
        lab.close();
    }

    Checkpoint create(String name) throws Exception {
        return Lab.get(checkpoints.create(domain, Saved.named(name)));
    }

    CheckpointSet set() throws Exception {
        return Lab.get(checkpoints.list(domain));
    }

    private static List<String> names(CheckpointSet set) {
        return set.all().stream().map(Checkpoint::name).toList();
    }

    void removeBehindItsBack(String node, String bitmap) throws Exception {
        Lab.get(domain.run(
                JobKind.INSPECT,
                scope -> scope.await(scope.monitor()
                        .execute(
                                "block-dirty-bitmap-remove",
                                QmpJson.object().put("node", node).put("name", bitmap)))));
    }

    String node(String target) {
        return "libvirt-"
                + domain.liveDefinition().orElseThrow().devices().disks().stream()
                        .filter(disk -> disk.target().dev().equals(target))
                        .findFirst()
                        .orElseThrow()
                        .node()
                + "-format";
    }

    @Test
    void oneAfterTheOtherIsMadeOnAllDisksAtOnce() throws Exception {
        Checkpoint first = create("c1");
        assertEquals(
                List.of(
                        CheckpointDisk.none("hda"),
                        CheckpointDisk.bitmap("vda", "c1"),
                        CheckpointDisk.bitmap("vdb", "c1")),
                first.disks());
        assertEquals("c1", create("c2").parent());
        assertEquals(List.of("c1", "c2"), names(set()));
        assertEquals("c2", set().current().orElseThrow().name());
        Verification verification = Lab.get(checkpoints.verify(domain));
        assertTrue(verification.isClean(), verification.toString());
        assertEquals(4, verification.checkpoints().size());
    }

    @Test
    void whatCannotTakePartIsSaidDiskByDiskAndNothingIsMade() throws Exception {
        CheckpointException all =
                Lab.failure(CheckpointException.class, checkpoints.create(domain, "<domaincheckpoint/>"));
        assertEquals(1, all.problems().size(), all.toString());
        assertTrue(all.problems().get(0).startsWith("disk hda has the format raw"), all.toString());
        create("c1");
        CheckpointException twice = Lab.failure(
                CheckpointException.class,
                checkpoints.create(domain, Saved.named("c1").replace("vdb", "vdz")));
        assertEquals(3, twice.problems().size(), twice.toString());
        assertEquals(List.of("c1"), names(set()));
    }

    @Test
    void theXmlSaysWhatWasDecided() throws Exception {
        create("c1");
        String xml = Lab.get(checkpoints.dump(domain, "c1", false, false));
        assertTrue(xml.startsWith("<domaincheckpoint>\n  <name>c1</name>\n  <creationTime>"), xml);
        assertTrue(xml.endsWith("""
                  <disks>
                    <disk name='hda' checkpoint='no'/>
                    <disk name='vda' checkpoint='bitmap' bitmap='c1'/>
                    <disk name='vdb' checkpoint='bitmap' bitmap='c1'/>
                  </disks>
                </domaincheckpoint>
                """), xml);
        String whole = Lab.get(checkpoints.dump(domain, "c1", true, false));
        assertTrue(whole.contains("\n  <domain type='qemu'>\n    <name>saved</name>"), whole);
        CheckpointException missing =
                Lab.failure(CheckpointException.class, checkpoints.dump(domain, "c9", false, false));
        assertTrue(missing.problems().get(0).contains("there are c1"), missing.toString());
    }

    @Test
    void deletingTakesTheBitmapsAndKeepsTheChain() throws Exception {
        for (String name : List.of("c1", "c2", "c3", "c4")) {
            create(name);
        }
        assertEquals(List.of("c2"), Lab.get(checkpoints.delete(domain, "c2", Deletion.ONE)));
        assertEquals("c1", set().find("c3").orElseThrow().parent());
        assertEquals(List.of("c4"), Lab.get(checkpoints.delete(domain, "c3", Deletion.CHILDREN_ONLY)));
        assertEquals("c3", set().current().orElseThrow().name());
        assertTrue(Lab.get(checkpoints.verify(domain)).isClean());
        assertEquals(List.of("c1", "c3"), Lab.get(checkpoints.delete(domain, "c1", Deletion.WITH_CHILDREN)));
        assertTrue(set().isEmpty());
        Verification after = Lab.get(checkpoints.verify(domain));
        assertEquals(List.of(), after.orphans());
    }

    @Test
    void forgettingLeavesTheBitmapsAndRepairFindsThem() throws Exception {
        create("c1");
        create("c2");
        removeBehindItsBack(node("vda"), "c2");
        removeBehindItsBack(node("vdb"), "c2");
        Lab.get(checkpoints.forget(domain, "c1", Deletion.ONE));
        Verification found = Lab.get(checkpoints.verify(domain));
        assertEquals(List.of("c2"), found.worthless());
        assertEquals(
                List.of(
                        new Verification.Orphan("vda", "c1", BitmapState.GOOD),
                        new Verification.Orphan("vdb", "c1", BitmapState.GOOD)),
                found.orphans());
        assertEquals(found, Lab.get(checkpoints.repair(domain)));
        assertTrue(Lab.get(checkpoints.verify(domain)).isClean());
        assertTrue(set().isEmpty());
    }

    @Test
    void whatWasDumpedIsRedefinedInAnyOrderAfterEverythingWasForgotten() throws Exception {
        List<String> dumps = new ArrayList<>();
        for (String name : List.of("c1", "c2", "c3")) {
            create(name);
            dumps.add(Lab.get(checkpoints.dump(domain, name, name.equals("c2"), false)));
        }
        CheckpointSet before = set();
        Lab.get(checkpoints.forget(domain, "c1", Deletion.WITH_CHILDREN));
        Collections.reverse(dumps);
        CheckpointSet after = Lab.get(checkpoints.redefine(domain, dumps, RedefineOptions.STANDARD.validated()));
        assertEquals(names(before), names(after));
        assertEquals(before.current().map(Checkpoint::name), after.current().map(Checkpoint::name));
        assertEquals("c3", create("c4").parent());
        assertTrue(Lab.get(checkpoints.verify(domain)).isClean());
    }

    @Test
    void oneBadElementChangesNothingAndEveryProblemIsTold() throws Exception {
        create("c1");
        byte[] before = Files.readAllBytes(lab.state(domain).resolve("checkpoints.json"));
        String good = Lab.get(checkpoints.dump(domain, "c1", false, false));
        CheckpointException refused = Lab.failure(
                CheckpointException.class,
                checkpoints.redefine(
                        domain,
                        List.of(
                                good,
                                good.replace(">c1<", ">c2<")
                                        .replace("'c1'", "'c2'")
                                        .replace("vdb", "vdz")),
                        RedefineOptions.STANDARD));
        assertEquals(2, refused.problems().size(), refused.toString());
        CheckpointException unreadable = Lab.failure(
                CheckpointException.class,
                checkpoints.redefine(domain, List.of("<a/>", good, "<domainch"), RedefineOptions.STANDARD));
        assertEquals(2, unreadable.problems().size(), unreadable.toString());
        assertTrue(unreadable.problems().get(1).startsWith("XML 3 of 3: "), unreadable.toString());
        CheckpointException invented = Lab.failure(
                CheckpointException.class,
                checkpoints.redefine(
                        domain,
                        List.of(good.replace(">c1<", ">c2<")
                                .replace("'c1'", "'c2'")
                                .replace("<creationTime>", "<parent><name>c1</name></parent><creationTime>")),
                        RedefineOptions.STANDARD.validated()));
        assertEquals(
                List.of("c2: disk vda: there is no bitmap of it", "c2: disk vdb: there is no bitmap of it"),
                invented.problems());
        assertFalse(java.util.Arrays.mismatch(
                        before, Files.readAllBytes(lab.state(domain).resolve("checkpoints.json")))
                >= 0);
    }

    @Test
    void aStoppedDomainKeepsItsCheckpointsAndCanBeToldOthers() throws Exception {
        create("c1");
        Lab.get(domain.stop(Lab.ladder(0, 20_000, 0)));
        assertEquals(List.of("c1"), names(set()));
        String dump = Lab.get(checkpoints.dump(domain, "c1", false, false));
        Lab.get(checkpoints.redefine(domain, List.of(dump), RedefineOptions.STANDARD.all()));
        Lab.get(domain.startPaused());
        assertEquals("c1", create("c2").parent());
        // a rename loses none, unlike libvirt's
        Lab.get(lab.supervisor().rename(domain, "other"));
        assertEquals(List.of("c1", "c2"), names(set()));
    }
}
