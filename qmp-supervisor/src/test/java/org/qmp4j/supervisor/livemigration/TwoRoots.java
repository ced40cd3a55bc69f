package org.qmp4j.supervisor.livemigration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.SupervisorOptions;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.state.StateDirectory;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.Lab;

/** Two roots of one host, a supervisor on each. The second is below the first, so that one lab ends what runs in either. */
public final class TwoRoots implements AutoCloseable {
    private final Lab lab;
    private Supervisor there;

    public TwoRoots(Lab lab) {
        this.lab = lab;
    }

    public Lab lab() {
        return lab;
    }

    public Supervisor here() {
        return lab.supervisor();
    }

    public Supervisor there() {
        if (there == null) {
            there = open(lab.root(), lab.options());
        }
        return there;
    }

    /** The second root below a first. */
    public static Supervisor open(Path root, SupervisorOptions options) {
        return Supervisor.open(root.resolve("b/s"), root.resolve("b/r"), options);
    }

    public void reopenHere() {
        lab.supervisor().close();
        lab.open(lab.options());
    }

    public void reopenThere() {
        there().close();
        there = null;
        there();
    }

    /** What the guest of a source is to have at the destination: its sockets have other paths. */
    public static String moved(String xml) {
        return xml.replace(".serial'", ".there'");
    }

    /** How it is received so. */
    public ArrivalOptions arrival(Domain domain) throws Exception {
        return ArrivalOptions.STANDARD.withXml(
                moved(Lab.get(here().liveMigrations().begin(domain)).xml()));
    }

    /** The generation id that QEMU says it has, which is the one that is known. */
    public static UUID genid(Domain domain) throws Exception {
        UUID actual = Lab.get(
                domain.run(JobKind.INSPECT, scope -> scope.await(scope.monitor().generationId())));
        assertEquals(actual, domain.liveRecord().orElseThrow().genid().value());
        return actual;
    }

    /** That the guest runs there and nowhere else, or here. */
    public void assertRunsOnlyIn(Domain domain) throws Exception {
        assertEquals(DomainState.RUNNING, domain.state(), domain.reason());
        assertTrue(Lab.get(domain.queryStatus()).running());
        Deadline.await("one process is left", () -> lab.processes().size() == 1);
        assertTrue(
                lab.processes().get(0).startsWith(Lab.pid(domain) + " "),
                lab.processes().toString());
    }

    /** Every domain of either root that has a process. */
    public List<Domain> alive() {
        List<Domain> alive = new ArrayList<>(here().domains());
        alive.addAll(there().domains());
        alive.removeIf(domain -> domain.state() == DomainState.STOPPED);
        return alive;
    }

    @Override
    public void close() {
        if (there != null) {
            there.close();
        }
        StateDirectory state =
                StateDirectory.open(lab.root().resolve("b/s"), lab.root().resolve("b/r"), ProcFs.ofHost(), place -> {});
        List<UUID> domains = state.domains();
        try {
            lab.close();
        } catch (Exception e) {
            throw new AssertionError("the lab cannot be closed", e);
        }
        domains.forEach(uuid -> state.domain(uuid).memory().remove());
    }
}
