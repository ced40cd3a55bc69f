package org.qmp4j.supervisor.domain.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.SupervisorException;

class MemoryDeviceXmlTest {
    private static final String MAX = "<maxMemory slots='16' unit='KiB'>8388608</maxMemory>";

    private static String domain(String max, String device) {
        return "<domain type='kvm'><name>a</name>" + max
                + "<memory>1048576</memory><os><type machine='q35'>hvm</type></os>"
                + "<cpu><numa><cell id='0' memory='1048576' unit='KiB'/></numa></cpu><devices>" + device
                + "</devices></domain>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<memory model='dimm' access='private' discard='yes'><source><nodemask>1-3</nodemask>"
                        + "<pagesize unit='KiB'>4096</pagesize></source><target><size unit='KiB'>524288</size><node>0</node></target>"
                        + "<address type='dimm' slot='3' base='0x100000000'/></memory>",
                "<memory model='nvdimm'><uuid>9066901e-c90a-46ad-8b55-c18868cf92ae</uuid><source><path>/tmp/n</path>"
                        + "<alignsize unit='KiB'>2048</alignsize><pmem/></source><target><size unit='KiB'>524288</size><node>0</node>"
                        + "<label><size unit='KiB'>128</size></label><readonly/></target></memory>",
                "<memory model='virtio-pmem' access='shared'><source><path>/tmp/p</path></source>"
                        + "<target><size unit='KiB'>524288</size></target></memory>",
                "<memory model='virtio-mem'><target dynamicMemslots='yes'><size unit='KiB'>1048576</size><node>0</node>"
                        + "<block unit='KiB'>2048</block><requested unit='KiB'>524288</requested><address base='0x150000000'/>"
                        + "</target></memory>"
            })
    void isWrittenAsItWasRead(String device) {
        DomainDef def = new DomainXmlReader().read(domain(MAX, device));
        String written = new DomainXmlWriter().write(def);
        assertTrue(written.replaceAll(">\\s+<", "><").contains(device), written);
        assertTrue(written.contains(MAX), written);
        assertEquals(def, new DomainXmlReader().read(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<memory model='dimm'><target><size>1</size></target></memory>",
                "<memory model='dimm'><source><path>/x</path></source><target><size>1</size><node>0</node></target></memory>",
                "<memory model='nvdimm'><target><size>1</size><node>0</node></target></memory>",
                "<memory model='virtio-mem'><target><size>4096</size><node>0</node></target></memory>",
                "<memory model='virtio-mem'><target><size>4096</size><node>0</node><block>3000</block></target></memory>",
                "<memory model='virtio-mem'><target><size>4096</size><node>0</node><block>2048</block>"
                        + "<requested>5000</requested></target></memory>",
                "<memory model='virtio-pmem'><source><path>/x</path></source><target><size>1</size><node>0</node></target></memory>",
                "<memory model='dimm'><target><size>1</size><node>0</node></target><address type='dimm' slot='0' base='0x400'/></memory>"
                        + "<memory model='dimm'><target><size>1</size><node>0</node></target><address type='dimm' slot='1' base='0x7ff'/></memory>"
            })
    void isRefusedWhereItStands(String device) {
        refused(domain(MAX, device));
    }

    @ParameterizedTest
    @ValueSource(strings = "<memory model='dimm'><target><size>1</size><node>0</node></target></memory>")
    void needsRoom(String device) {
        refused(domain("", device));
    }

    private static void refused(String xml) {
        SupervisorException refusal = assertThrows(SupervisorException.class, () -> new DomainXmlReader().read(xml));
        assertTrue(refusal.getMessage().contains("/domain/devices/memory: "), refusal.getMessage());
        assertTrue(refusal.getMessage().startsWith("XML, line 1, "), refusal.getMessage());
    }
}
