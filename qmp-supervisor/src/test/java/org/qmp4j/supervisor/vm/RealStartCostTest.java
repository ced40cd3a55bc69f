package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.option.QmpMetrics;
import org.qmp4j.supervisor.SupervisorOptions;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** What a start says to QEMU; libvirt says some 410 commands. */
@RealQemu
class RealStartCostTest {
    private static final int MOST = 40;

    private final List<String> commands = new CopyOnWriteArrayList<>();
    private Lab lab;

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    @Test
    void fewCommandsLieBetweenConnectingAndRunning(RealQemuBinary qemu) throws Exception {
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
        Domain domain = lab.define("counted");
        Lab.get(domain.start());
        assertEquals(DomainState.RUNNING, domain.state());
        System.out.println("from connecting to running: " + commands.size() + " commands, " + commands);
        assertTrue(commands.contains("cont"), commands.toString());
        assertTrue(commands.size() <= MOST, commands.toString());
    }
}
