package org.qmp4j.supervisor.backup.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.backup.model.BackupDisk.Extent;
import org.qmp4j.supervisor.domain.xml.BackupXml;
import org.qmp4j.supervisor.error.DomainXmlException;
import org.qmp4j.supervisor.error.SupervisorException;

/** {@code <domainbackup>} in and out. */
class BackupXmlTest {
    @Test
    void aPullIsReadAndWrittenAgainInLibvirtsOrder() {
        String xml = """
                <domainbackup mode='pull'>
                  <incremental>c1</incremental>
                  <server transport='tcp' tls='yes' name='localhost' port='10809'/>
                  <disks>
                    <disk name='vda' backup='yes' type='file' backupmode='incremental' incremental='c0' exportname='a' exportbitmap='b' index='3'>
                      <driver type='qcow2'/>
                      <scratch file='/tmp/a'/>
                    </disk>
                    <disk name='vdb' backup='yes' type='block' backupmode='full'>
                      <scratch dev='/dev/sdz'/>
                    </disk>
                    <disk name='hda' backup='no'/>
                  </disks>
                </domainbackup>
                """;
        BackupDef backup = BackupXml.read(xml);
        assertTrue(backup.isPull());
        assertEquals(Extent.INCREMENTAL, backup.disk("vda").orElseThrow().extent());
        assertEquals(3, backup.disk("vda").orElseThrow().imageOrThrow().index());
        assertFalse(backup.disk("hda").orElseThrow().isBackedUp());
        assertEquals(xml, BackupXml.write(backup));
    }

    @Test
    void nothingSaidIsAPush() {
        BackupDef backup = BackupXml.read("<domainbackup/>");
        assertFalse(backup.isPull());
        assertEquals("<domainbackup mode='push'>\n</domainbackup>\n", BackupXml.write(backup));
    }

    @Test
    void whatIsNotKnownIsRefusedWithItsLine() {
        SupervisorException wrong =
                assertThrows(SupervisorException.class, () -> BackupXml.read("<domainbackup mode='pash'/>"));
        assertTrue(wrong.getMessage().contains("push, pull"), wrong.getMessage());
        assertThrows(DomainXmlException.class, () -> BackupXml.read("<domain/>"));
        for (String odd : new String[] {
            "<domainbackup><other/></domainbackup>",
            "<domainbackup mode='push'><disks><disk name='vda'><scratch file='/x'/></disk></disks></domainbackup>",
            "<domainbackup><disks><disk name='vda'><target file='x'/></disk></disks></domainbackup>"
        }) {
            assertThrows(SupervisorException.class, () -> BackupXml.read(odd), odd);
        }
    }
}
