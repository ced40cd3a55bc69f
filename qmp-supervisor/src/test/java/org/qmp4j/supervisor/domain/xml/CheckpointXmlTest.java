package org.qmp4j.supervisor.domain.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.checkpoint.model.CheckpointDisk;
import org.qmp4j.supervisor.checkpoint.model.CheckpointRequest;
import org.qmp4j.supervisor.error.DomainXmlException;

class CheckpointXmlTest {
    private final CheckpointXml xml = new CheckpointXml();

    @Test
    void whatIsNotSaidStaysOpen() {
        CheckpointRequest empty = xml.read("<domaincheckpoint/>");
        assertNull(empty.name());
        assertNull(empty.disks());
        CheckpointRequest disk = xml.read("<domaincheckpoint><disks><disk name='vda'/></disks></domaincheckpoint>");
        assertEquals(List.of(new CheckpointDisk("vda", null, null, null)), disk.disks());
    }

    @Test
    void whatNobodyKnowsIsRefusedWithItsPlace() {
        DomainXmlException unknown = assertThrows(
                DomainXmlException.class, () -> xml.read("<domaincheckpoint>\n  <parent/>\n</domaincheckpoint>"));
        assertEquals(2, unknown.line());
        assertThrows(DomainXmlException.class, () -> xml.read("<domainsnapshot/>"));
        assertThrows(
                RuntimeException.class,
                () -> xml.read("<domaincheckpoint><disks><disk name='vda' snapshot='no'/></disks></domaincheckpoint>"));
        assertThrows(
                DomainXmlException.class,
                () -> xml.read(
                        "<domaincheckpoint><disks><disk name='a' checkpoint='no' bitmap='x'/></disks></domaincheckpoint>"));
    }
}
