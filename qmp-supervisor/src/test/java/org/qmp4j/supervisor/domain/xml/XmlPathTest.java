package org.qmp4j.supervisor.domain.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

class XmlPathTest {
    private static final String XML = """
            <domain>
              <devices>
                <disk>
                  <target dev='vda'/>
                </disk>
                <disk>
                  <target dev='vdb'/>
                  <address type='pci'/>
                </disk>
                <controller type='usb'/>
                <controller type='pci' index='1'/>
                <input/>
                <input/>
              </devices>
            </domain>
            """;

    private static UnsupportedConfigurationException located(String path) {
        return new DomainXmlReader().located(XML, new UnsupportedConfigurationException(path, "why"));
    }

    private static String place(String path) {
        UnsupportedConfigurationException found = located(path);
        return found.line() + " " + found.element();
    }

    @Test
    void findsTheElementThatIsMeant() {
        assertEquals("6 /domain/devices/disk", place("/domain/devices/disk[target/@dev='vdb']"));
        assertEquals("8 /domain/devices/disk/address", place("/domain/devices/disk[target/@dev='vdb']/address"));
        assertEquals("11 /domain/devices/controller", place("/domain/devices/controller[@type='pci'][@index='1']"));
        assertEquals("13 /domain/devices/input", place("/domain/devices/input[2]"));
        assertEquals("1 /domain", place("/domain/features/smm"));
        assertEquals("why", located("/domain/devices/input[1]").reason());
    }

    @Test
    void whatNobodyWroteIsLeftOutOnTheWay() {
        assertEquals("10 /domain/devices/controller", place("/domain/devices/controller[@type='usb'][@index='0']"));
        assertEquals("2 /domain/devices", place("/domain/devices/input[3]"));
        assertEquals("2 /domain/devices", place("/domain/devices/disk[target/@dev='vdc']/address"));
        assertEquals("3 /domain/devices/disk", place("/domain/devices/disk[target/@dev='vda']/address"));
    }

    @Test
    void aComplaintThatHasItsPlaceKeepsIt() {
        UnsupportedConfigurationException placed = new UnsupportedConfigurationException(3, 4, "/domain/x", "why");
        assertSame(placed, new DomainXmlReader().located(XML, placed));
    }
}
