package org.qmp4j.examples.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.examples.vm.call.Code;

/** Figures, as virsh names them. */
class VmStatsTest {
    private VmLab lab;

    @BeforeEach
    void open() throws Exception {
        lab = VmLab.withFake();
        lab.define("one");
        lab.vm("start", "one").well();
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    @Test
    void allDomainsAreToldOfWithTheNamesOfVirsh() throws Exception {
        lab.define("two");
        JsonNode all = lab.vm("domstats", "--json", "--timeout", "60").well().json();
        assertEquals(2, all.size());
        JsonNode one = all.path(0).path("stats");
        for (String key : List.of(
                "cpu.time",
                "cpu.user",
                "cpu.system",
                "balloon.current",
                "balloon.maximum",
                "balloon.rss",
                "vcpu.current",
                "net.count",
                "block.count",
                "block.0.rd.bytes",
                "block.0.wr.reqs",
                "block.0.fl.times",
                "dirtyrate.calc_status")) {
            assertTrue(one.has(key), () -> key + " is not in " + one);
        }
        assertEquals("hda", one.path("block.0.name").asText());
        assertEquals(32768, one.path("balloon.current").asLong());
        assertTrue(one.path("cpu.time").asLong() > 0);
        assertEquals("STOPPED", all.path(1).path("state").asText());
        assertEquals(
                "STOPPED: no process runs it",
                all.path(1).path("unavailable").path("block").asText());
    }

    @Test
    void whatIsAskedForIsToldAsVirshDoes() throws Exception {
        String text =
                lab.vm("domstats", "one", "--block", "--timeout", "60").well().out();
        assertTrue(
                text.startsWith("Domain: 'one'\n  state.state=RUNNING\n  block.count=1\n  block.0.name=hda\n"), text);
        assertFalse(text.contains("cpu.time"), text);
        VmLab.Ran raw =
                lab.vm("domstats", "one", "--vcpu", "--raw", "--timeout", "60").well();
        assertTrue(raw.out().contains("  state.state=1\n  vcpu.current=1\n"), raw.out());
        assertFalse(raw.out().contains("#"), raw.out());
        assertTrue(
                raw.err().contains("'one' vcpu.0: QEMU has no thread"), "the thread of a fake is none: " + raw.err());
    }

    @Test
    void aGuestThatHangsIsToldOfAllTheSame() throws Exception {
        VmLab.signal("STOP", lab.pid("one"));
        JsonNode hung = lab.vm("domstats", "one", "--json", "--timeout", "0.1")
                .well()
                .json()
                .path(0);
        assertEquals("UNRESPONSIVE", hung.path("state").asText());
        assertTrue(hung.path("stats").path("cpu.time").asLong() > 0, "the kernel answers for it");
        assertEquals(
                "its monitor does not answer",
                hung.path("unavailable").path("block").asText());
    }

    @Test
    void aDirtyRateIsMeasuredWhenItIsAskedFor() throws Exception {
        assertEquals(
                Code.USAGE.exit(),
                lab.vm("domdirtyrate-calc", "one", "--seconds", "61").code());
        lab.vm("domdirtyrate-calc", "one", "--seconds", "1").well();
        Until.is(
                "it is measured",
                () -> lab.vm("domstats", "one", "--dirtyrate", "--timeout", "60")
                        .out()
                        .contains("  dirtyrate.megabytes_per_second=0\n"));
        assertTrue(lab.vm("dommemstat", "one", "--period", "2").well().out().contains("is asked about its memory"));
    }
}
