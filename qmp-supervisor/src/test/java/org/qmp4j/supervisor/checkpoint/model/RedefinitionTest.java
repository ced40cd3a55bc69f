package org.qmp4j.supervisor.checkpoint.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.checkpoint.model.Redefinition.Scope;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;

class RedefinitionTest {
    static final DomainDef DOMAIN = new DomainXmlReader().read("""
            <domain type='qemu'>
              <name>guest</name>
              <uuid>11111111-2222-3333-4444-555555555555</uuid>
              <memory>65536</memory>
              <os><type arch='x86_64' machine='pc'>hvm</type></os>
              <devices>
                <disk type='file' device='disk'><driver name='qemu' type='qcow2'/>
                  <source file='/images/a.qcow2' index='3'/><target dev='vda' bus='virtio'/><serial>S1</serial></disk>
                <disk type='file' device='disk'><driver name='qemu' type='qcow2'/>
                  <source file='/images/b.qcow2'/><target dev='vdb' bus='virtio'/></disk>
              </devices>
            </domain>
            """);

    private static CheckpointRequest request(@Nullable String name, @Nullable String parent, String... disks) {
        List<CheckpointDisk> all = new ArrayList<>();
        for (String disk : disks) {
            all.add(new CheckpointDisk(disk, CheckpointDisk.Kind.BITMAP, null, null));
        }
        return new CheckpointRequest(name, null, parent, 7L, all, null, null);
    }

    private static Redefinition into(CheckpointSet before, Scope scope) {
        return new Redefinition(before, new DiskNames(DOMAIN), scope, false);
    }

    private static List<String> problems(CheckpointRequest... requests) {
        Redefinition redefinition = into(CheckpointSet.EMPTY, Scope.ADD);
        assertTrue(redefinition.of(List.of(requests)).isEmpty(), "taken");
        return redefinition.problems().stream()
                .map(Redefinition.Problem::toString)
                .toList();
    }

    @Test
    void theOrderDoesNotMatterAndAgainChangesNothing() {
        List<CheckpointRequest> requests = new ArrayList<>(IntStream.range(0, 50)
                .mapToObj(i -> request("c" + i, i == 0 ? null : "c" + (i - 1), "vda", "vdb"))
                .toList());
        CheckpointSet first = into(CheckpointSet.EMPTY, Scope.ADD).of(requests).orElseThrow();
        assertEquals("c49", first.current().orElseThrow().name());
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(requests, new Random(seed));
            assertEquals(
                    first, into(CheckpointSet.EMPTY, Scope.ADD).of(requests).orElseThrow());
            assertEquals(first, into(first, Scope.ADD).of(requests).orElseThrow());
            assertEquals(first, into(first, Scope.ALL).of(requests).orElseThrow());
        }
    }

    @Test
    void disksAreKnownByTargetPathNodeAndSerialNumber() {
        for (String name : List.of("vda", "/images/a.qcow2", "libvirt-3-format", "S1")) {
            Checkpoint checkpoint = into(CheckpointSet.EMPTY, Scope.ADD)
                    .of(List.of(request("c", null, name)))
                    .orElseThrow()
                    .all()
                    .get(0);
            assertEquals(List.of(CheckpointDisk.bitmap("vda", "c")), checkpoint.disks(), name);
        }
    }

    @Test
    void everyProblemIsToldAtOnce() {
        List<String> problems = problems(
                request(null, null, "vda"),
                request("a", null, "vda", "/images/a.qcow2"),
                request("b", "gone", "vdz"),
                request("b", null, "vda"),
                new CheckpointRequest(".bad", null, null, null, null, null, null));
        String all = String.join("\n", problems);
        assertTrue(all.contains("#1: <name> is missing"), all);
        assertTrue(all.contains("a: disk vda is given twice"), all);
        assertTrue(all.contains("b: there is no disk 'vdz': the disks are [vda, vdb]"), all);
        assertTrue(all.contains("b: it is given twice"), all);
        assertTrue(all.contains("the parent 'gone' of 'b' is not known"), all);
        assertTrue(all.contains(".bad: '.bad' cannot be the name"), all);
        assertTrue(all.contains(".bad: <creationTime> is missing"), all);
        assertTrue(all.contains(".bad: <disks> is missing"), all);
        assertTrue(all.contains("2 of them have no parent (a, .bad)"), all);
    }

    @Test
    void aSecondRootSplitsTheChainAndHasToBeAllowed() {
        List<CheckpointRequest> two = List.of(request("a", null, "vda"), request("b", null, "vda"));
        assertTrue(into(CheckpointSet.EMPTY, Scope.ADD).of(two).isEmpty());
        CheckpointSet allowed = new Redefinition(CheckpointSet.EMPTY, new DiskNames(DOMAIN), Scope.ADD, true)
                .of(two)
                .orElseThrow();
        assertEquals(2, allowed.roots().size());
        assertTrue(allowed.current().isEmpty(), "none of two leaves is current");
    }

    @Test
    void oneOfTheSameNameIsReplacedAndKeepsItsChildren() {
        CheckpointSet before = into(CheckpointSet.EMPTY, Scope.ADD)
                .of(List.of(request("a", null, "vda"), request("b", "a", "vda")))
                .orElseThrow();
        CheckpointSet after =
                into(before, Scope.ADD).of(List.of(request("a", null, "vdb"))).orElseThrow();
        assertEquals(
                List.of("b"), after.children("a").stream().map(Checkpoint::name).toList());
        assertEquals("vdb", after.find("a").orElseThrow().disks().get(0).name());
        assertEquals("b", after.current().orElseThrow().name());
    }

    @Test
    void withScopeAllWhatIsNotGivenIsForgotten() {
        CheckpointSet before = into(CheckpointSet.EMPTY, Scope.ADD)
                .of(List.of(request("a", null, "vda")))
                .orElseThrow();
        CheckpointSet after =
                into(before, Scope.ALL).of(List.of(request("z", null, "vda"))).orElseThrow();
        assertEquals(List.of("z"), after.all().stream().map(Checkpoint::name).toList());
    }

    @Test
    void aBitmapBelongsToOneCheckpoint() {
        CheckpointRequest other =
                new CheckpointRequest("b", null, "a", 8L, List.of(CheckpointDisk.bitmap("vda", "a")), null, null);
        assertEquals(
                List.of("b: its bitmap 'a' of disk vda is that of 'a'"), problems(request("a", null, "vda"), other));
    }

    @Test
    void aDiskThatTheDomainHadThenNeedsTheDomainAsItWas() {
        assertEquals(1, problems(request("a", null, "hda")).size());
        CheckpointRequest whole = new CheckpointRequest(
                "a", null, null, 1L, List.of(CheckpointDisk.bitmap("hda", "a")), "<domain/>", null);
        assertEquals(
                "hda",
                into(CheckpointSet.EMPTY, Scope.ADD)
                        .of(List.of(whole))
                        .orElseThrow()
                        .all()
                        .get(0)
                        .disks()
                        .get(0)
                        .name());
    }

    @Test
    void aCheckpointOfAnotherDomainIsRefused() {
        CheckpointRequest foreign = new CheckpointRequest(
                "a", null, null, 1L, List.of(), "<domain/>", "99999999-2222-3333-4444-555555555555");
        assertTrue(
                problems(foreign).get(0).contains("it belongs to another one"),
                problems(foreign).toString());
    }
}
