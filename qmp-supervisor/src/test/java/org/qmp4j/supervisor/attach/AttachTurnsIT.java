package org.qmp4j.supervisor.attach;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.StateDirectory;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.transport.QmpLoops;

class AttachTurnsIT {
    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private final QmpLoops loops = QmpLoops.create();
    private Lab lab;

    @BeforeEach
    void makeLab() throws Exception {
        lab = Lab.withFake();
    }

    @AfterEach
    void cleanUp() throws Exception {
        pool.shutdown();
        loops.close();
        lab.close();
    }

    private CompletionStage<Attachment> attach(Reach reach, Domain domain) {
        DomainDirectory directory = StateDirectory.open(
                        lab.root().resolve("s"), lab.root().resolve("r"), ProcFs.ofHost(), place -> {})
                .domain(domain.uuid());
        return new Attach(reach, directory, domain.definition().label())
                .to(directory.record().orElseThrow());
    }

    /** Both hang when they are asked for; the second goes on when the deadline of the first is over, and with it its own, had it begun. */
    @Test
    void theDeadlineOfOneThatWaitsForItsTurnHasNotBegun() throws Exception {
        Domain first = lab.define("first");
        Domain second = lab.define("second");
        Lab.get(first.start());
        Lab.get(second.start());
        List<Long> pids = Stream.of(first, second).map(Lab::pid).toList();
        lab.supervisor().close();
        for (long pid : pids) {
            Lab.signal("STOP", pid);
        }
        Reach reach = new Reach(
                loops,
                pool,
                ProcFs.ofHost(),
                QmpOptions.standard(),
                Duration.ofSeconds(4),
                new Turns(1, Duration.ofHours(1)));
        CompletionStage<Attachment> hangs = attach(reach, first);
        CompletionStage<Attachment> waits = attach(reach, second);
        assertInstanceOf(Attachment.Silent.class, Lab.get(hangs));
        Lab.signal("CONT", pids.get(1));
        Attachment.Attached attached = assertInstanceOf(Attachment.Attached.class, Lab.get(waits));
        attached.live().monitor().close();
        Lab.signal("CONT", pids.get(0));
    }
}
