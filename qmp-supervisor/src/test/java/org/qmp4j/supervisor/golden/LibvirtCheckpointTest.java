package org.qmp4j.supervisor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.checkpoint.Checkpoints;
import org.qmp4j.supervisor.checkpoint.EmptyQcow2;
import org.qmp4j.supervisor.checkpoint.RedefineOptions;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.Verification;
import org.qmp4j.supervisor.error.CheckpointException;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealLibvirt;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** Checkpoints that real libvirt has made are ours, with their bitmaps; ours are libvirt's. */
@RealLibvirt
@RealQemu
class LibvirtCheckpointTest {
    private static final Pattern CHECKPOINT =
            Pattern.compile("<domaincheckpoint>.*?</domaincheckpoint>", Pattern.DOTALL);

    private EmbeddedLibvirt libvirt;
    private Lab lab;
    private Path disk;
    private Path definition;
    private String xml;

    @BeforeEach
    void prepare(RealQemuBinary qemu) throws Exception {
        libvirt = new EmbeddedLibvirt();
        lab = Lab.with(qemu.path());
        disk = libvirt.file("disk.qcow2", "");
        EmptyQcow2.write(disk, 16 << 20);
        libvirt.own(disk);
        xml = """
                <domain type='qemu'>
                  <name>g</name>
                  <uuid>0f3c1c1e-6f0c-4c07-8a52-6b8e0d0f7a11</uuid>
                  <memory unit='MiB'>32</memory>
                  <os><type arch='x86_64' machine='pc'>hvm</type></os>
                  <devices>
                    <emulator>%s</emulator>
                    <disk type='file' device='disk'>
                      <driver name='qemu' type='qcow2'/><source file='%s'/><backingStore/><target dev='vda' bus='virtio'/>
                    </disk>
                  </devices>
                </domain>
                """.formatted(qemu.path(), disk);
        definition = libvirt.file("g.xml", xml);
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
        libvirt.close();
    }

    private String virsh(String... commands) throws Exception {
        EmbeddedLibvirt.Said said = libvirt.virsh(String.join("; ", commands));
        assertEquals(0, said.status(), said.text());
        return said.text();
    }

    @Test
    void eachKnowsTheOthersCheckpointsAndTheirBitmaps() throws Exception {
        String said = virsh(
                "define " + definition,
                "start g --paused",
                "checkpoint-create-as g c1",
                "checkpoint-create-as g c2 'two & <more>'",
                "checkpoint-dumpxml g c2 --no-domain",
                "checkpoint-dumpxml g c1",
                "destroy g --graceful");
        List<String> theirs =
                CHECKPOINT.matcher(said).results().map(MatchResult::group).toList();
        assertEquals(2, theirs.size(), said);
        Domain domain = lab.supervisor().define(xml);
        Checkpoints checkpoints = lab.supervisor().checkpoints();
        Lab.get(checkpoints.redefine(domain, theirs, RedefineOptions.STANDARD));
        assertEquals(
                theirs.get(0),
                Lab.get(checkpoints.dump(domain, "c2", false, false)).strip());
        assertEquals(
                theirs.get(1),
                Lab.get(checkpoints.dump(domain, "c1", true, false)).strip());
        Lab.get(domain.startPaused());
        Verification found = Lab.get(checkpoints.verify(domain));
        assertTrue(found.isClean() && found.checkpoints().size() == 2, found.toString());
        Checkpoint next = Lab.get(checkpoints.create(domain, "<domaincheckpoint><name>c3</name></domaincheckpoint>"));
        assertEquals("c2", next.parent());
        Path ours = libvirt.file("c3.xml", Lab.get(checkpoints.dump(domain, "c3", false, false)));
        Lab.get(domain.stop(Lab.ladder(0, 20_000, 0)));
        libvirt.own(disk);
        String validated = virsh(
                "start g --paused",
                "checkpoint-create g " + ours + " --redefine --redefine-validate",
                "checkpoint-parent g c3",
                "destroy g --graceful");
        assertTrue(validated.contains("c2"), validated);
        // libvirt loses them with the name; ours stay
        virsh("domrename g h");
        assertFalse(virsh("checkpoint-list h --name").contains("c1"));
        Lab.get(lab.supervisor().rename(domain, "h"));
        assertEquals(3, Lab.get(checkpoints.list(domain)).all().size());
    }

    /** libvirt takes one without a parent, and cannot tell from then on which one is current: the next has no parent either. */
    @Test
    void aRedefinitionWithoutAParentSplitsTheChainOfLibvirtAndNotOurs() throws Exception {
        String stray = "<domaincheckpoint><name>stray</name><creationTime>1700000000</creationTime>"
                + "<disks><disk name='vda' checkpoint='bitmap'/></disks></domaincheckpoint>";
        String said = virsh(
                "define " + definition,
                "start g --paused",
                "checkpoint-create-as g c1",
                "checkpoint-dumpxml g c1 --no-domain",
                "checkpoint-create g " + libvirt.file("stray.xml", stray) + " --redefine",
                "destroy g --graceful");
        libvirt.own(disk);
        virsh("start g --paused", "checkpoint-create-as g c2", "destroy g --graceful");
        assertEquals(1, libvirt.virsh("checkpoint-parent g c2").status(), "it has one after all");
        String theirs = CHECKPOINT
                .matcher(said)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        Domain domain = lab.supervisor().define(xml);
        Checkpoints checkpoints = lab.supervisor().checkpoints();
        Lab.get(checkpoints.redefine(domain, List.of(theirs), RedefineOptions.STANDARD));
        CheckpointException refused = Lab.failure(
                CheckpointException.class, checkpoints.redefine(domain, List.of(stray), RedefineOptions.STANDARD));
        assertTrue(refused.getMessage().contains("have no parent"), refused.getMessage());
        Lab.get(checkpoints.redefine(domain, List.of(stray), RedefineOptions.STANDARD.withSeveralRoots()));
        lab.supervisor().close();
        lab.open(lab.options());
        domain = lab.supervisor().domain("g");
        libvirt.own(disk);
        Lab.get(domain.startPaused());
        Checkpoint next = Lab.get(
                lab.supervisor().checkpoints().create(domain, "<domaincheckpoint><name>c3</name></domaincheckpoint>"));
        assertEquals("c1", next.parent(), "also where that is allowed, the current one is kept, not guessed");
    }
}
