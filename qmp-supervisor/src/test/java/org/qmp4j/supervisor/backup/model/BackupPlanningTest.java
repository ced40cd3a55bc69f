package org.qmp4j.supervisor.backup.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.domain.xml.BackupXml;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.storage.FileSource;

/** What is decided of a backup, and what is refused. */
class BackupPlanningTest {
    private static BackupPlanning planning() {
        String xml = """
                <domain type='qemu'><name>d</name><memory unit='MiB'>32</memory>
                  <os><type arch='x86_64' machine='pc'>hvm</type></os>
                  <devices>
                    <disk type='file'><driver type='qcow2'/><source file='/d/a'/><target dev='vda'/><serial>s7</serial></disk>
                    <disk type='block'><driver type='raw'/><source dev='/dev/sdb'/><target dev='vdb'/></disk>
                    <disk type='file' device='cdrom'><target dev='hdc' bus='ide'/></disk>
                  </devices></domain>
                """;
        return new BackupPlanning(
                new DomainXmlReader().read(xml),
                disk -> disk.image().source() instanceof FileSource file
                        ? Optional.of(file.path() + ".now")
                        : Optional.empty(),
                "/run/backup.sock");
    }

    private static String decided(String xml) {
        BackupPlanning planning = planning();
        return BackupXml.write(planning.of(BackupXml.read(xml))
                .orElseThrow(() -> new AssertionError(planning.problems().toString())));
    }

    private static List<String> problems(String xml) {
        BackupPlanning planning = planning();
        assertTrue(planning.of(BackupXml.read(xml)).isEmpty(), xml);
        return planning.problems();
    }

    @Test
    void aDiskByItsSerialNumberGetsAFileBesideItsImage() {
        assertEquals("""
                <domainbackup mode='push'>
                  <disks>
                    <disk name='vda' backup='yes' type='file' backupmode='full'>
                      <driver type='qcow2'/>
                      <target file='/d/a.now'/>
                    </disk>
                    <disk name='vdb' backup='no'/>
                    <disk name='hdc' backup='no'/>
                  </disks>
                </domainbackup>
                """, decided("<domainbackup><disks><disk name='s7'/></disks></domainbackup>"));
    }

    @Test
    void aPullIsShownByTargetsOnASocketAndEachDiskSinceItsOwnCheckpoint() {
        String xml = decided("<domainbackup mode='pull'><incremental>c1</incremental><disks><disk name='vda'/>"
                + "<disk name='vdb' backupmode='full'><scratch file='/s'/></disk></disks></domainbackup>");
        assertTrue(xml.contains("<server transport='unix' socket='/run/backup.sock'/>"), xml);
        assertTrue(
                xml.contains("backupmode='incremental' incremental='c1' exportname='vda' exportbitmap='backup-vda'>"),
                xml);
        assertTrue(xml.contains("<disk name='vdb' backup='yes' type='file' backupmode='full' exportname='vdb'>"), xml);
        String tcp = decided(
                "<domainbackup mode='pull'><server tls='yes'/><disks><disk name='vda'/></disks></domainbackup>");
        assertTrue(tcp.contains("<server transport='tcp' tls='yes' name='localhost' port='10809'/>"), tcp);
    }

    @Test
    void allThatIsWrongIsTold() {
        assertEquals(
                List.of("disk vdb is no file, beside which another could be made; say <target>"),
                problems("<domainbackup/>"));
        assertEquals(
                List.of("no disk takes part in it"),
                problems("<domainbackup><disks><disk name='vda' backup='no'/></disks></domainbackup>"));
        assertEquals(
                4,
                problems("<domainbackup mode='pull'><server transport='fd' fdgroup='x'/><disks>"
                                + "<disk name='vda' exportname='e' exportbitmap='b'><scratch file='/s'/></disk>"
                                + "<disk name='vdb' exportname='e'><scratch file='/s'/></disk></disks></domainbackup>")
                        .size());
        assertEquals(
                List.of("the socket is named by an absolute path, and not by 'x'"),
                problems("<domainbackup mode='pull'><server transport='unix' socket='x'/><disks><disk name='vda'/>"
                        + "</disks></domainbackup>"));
        for (String disk : List.of(
                "<disk name='vda'><target file='/t'><encryption format='luks'><secret type='passphrase' usage='u'/></encryption></target></disk>",
                "<disk name='vda' incremental='c'><driver type='raw'/></disk>",
                "<disk name='vda'><driver type='vmdk'/></disk>",
                "<disk name='hdc'><target file='/t'/></disk>",
                "<disk name='vda'/><disk name='s7'/>",
                "<disk name='nowhere'/><disk name='vda'/>")) {
            assertEquals(
                    1,
                    problems("<domainbackup><disks>" + disk + "</disks></domainbackup>")
                            .size(),
                    disk);
        }
    }
}
