package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.option.QmpMetrics;
import org.qmp4j.supervisor.SupervisorOptions;
import org.qmp4j.supervisor.error.CpuDifferenceException;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** What a start says to QEMU; libvirt says some 410 commands. */
@RealQemu
class RealStartCostTest {
    private static final int MOST = 40;
    private static final String QOM_GET = "qom-get";

    private final List<String> commands = new CopyOnWriteArrayList<>();
    private Lab lab;

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private void open(RealQemuBinary qemu) throws Exception {
        lab = Lab.with(qemu.path());
        QmpMetrics counter = new QmpMetrics() {
            @Override
            public void command(String name, Outcome outcome, Duration took) {
                commands.add(name);
            }
        };
        SupervisorOptions options = lab.options();
        lab.open(options.withQmp(options.qmp().withMetrics(counter))
                .withPulse(Duration.ofHours(1), Duration.ofHours(1)));
    }

    @Test
    void fewCommandsLieBetweenConnectingAndRunning(RealQemuBinary qemu) throws Exception {
        open(qemu);
        Domain domain = lab.define("counted");
        Lab.get(domain.start());
        assertEquals(DomainState.RUNNING, domain.state());
        System.out.println("from connecting to running: " + commands.size() + " commands, " + commands);
        assertTrue(commands.contains("cont"), commands.toString());
        assertTrue(commands.size() <= MOST, commands.toString());
    }

    /** QEMU reads a command byte by byte, and a guest waits for each: what a binary cannot emulate is asked of it once. */
    @Test
    void theNextStartOfAnEmulatedGuestIsNotAskedForItsCpuAndKnowsItAllTheSame(RealQemuBinary qemu) throws Exception {
        open(qemu);
        Domain domain = lab.supervisor().define(emulated("counted", "<cpu mode='custom'><model>Haswell</model></cpu>"));
        Lab.get(domain.start());
        String first = cpu(domain);
        assertTrue(first.contains("Haswell"), first);
        assertEquals(1, Collections.frequency(commands, QOM_GET), commands.toString());
        Lab.get(domain.stop(StopLadder.abrupt()));
        assertFalse(Files.exists(lab.state(domain).resolve("cpu")), "it has no CPU while it is stopped");

        commands.clear();
        Lab.get(domain.start());
        assertEquals(0, Collections.frequency(commands, QOM_GET), commands.toString());
        assertEquals(first, cpu(domain));
    }

    @Test
    void whatTheNextOneMustHaveAndCannotIsRefusedAsForTheFirst(RealQemuBinary qemu) throws Exception {
        open(qemu);
        Domain lax = lab.supervisor().define(emulated("lax", "<cpu mode='custom'><model>Haswell</model></cpu>"));
        Lab.get(lax.start());
        Domain strict = lab.supervisor()
                .define(emulated("strict", "<cpu mode='custom' check='full'><model>Haswell</model></cpu>")
                        .replace("disk.img", "other.img"));
        Files.copy(lab.root().resolve("disk.img"), lab.root().resolve("other.img"));
        commands.clear();
        CpuDifferenceException refused = Lab.failure(CpuDifferenceException.class, strict.start());
        assertFalse(refused.missing().isEmpty(), refused.getMessage());
        assertEquals(0, Collections.frequency(commands, QOM_GET), commands.toString());
        assertEquals(DomainState.STOPPED, strict.state());
    }

    private String emulated(String name, String cpu) {
        return lab.xml(name)
                .replace("<devices>", cpu + "<devices>")
                .replaceFirst("<domain type='[a-z]+'", "<domain type='qemu'");
    }

    private static String cpu(Domain domain) throws Exception {
        String xml = domain.liveXml(false).orElseThrow();
        return xml.substring(xml.indexOf("<cpu"), xml.indexOf("</cpu>"));
    }
}
