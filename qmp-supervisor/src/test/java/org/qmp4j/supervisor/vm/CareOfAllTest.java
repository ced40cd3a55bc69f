package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.FaultPoint;
import org.qmp4j.supervisor.state.StateDirectory;

/** Features that look after a domain, asked one after the other. */
class CareOfAllTest {
    @TempDir
    Path root;

    private final List<String> asked = new ArrayList<>();
    private DomainDirectory directory;

    @BeforeEach
    void makeDirectory() {
        directory = StateDirectory.open(root.resolve("s"), root.resolve("r"), ProcFs.ofHost(), FaultPoint.NONE)
                .domain(new UUID(1, 2));
    }

    /** Fails at everything. */
    private final class Failing implements DomainCare {
        @Override
        public void taken(DomainDirectory directory) {
            asked.add("failing");
            throw new OperationException("d", "settle", "look", null);
        }

        @Override
        public Optional<String> ended(DomainDirectory directory) {
            return Optional.empty();
        }
    }

    private final class Keeping implements DomainCare {
        private final String definition;

        Keeping(String definition) {
            this.definition = definition;
        }

        @Override
        public void taken(DomainDirectory directory) {
            asked.add(definition);
        }

        @Override
        public Optional<String> ended(DomainDirectory directory) {
            asked.add(definition);
            return Optional.of(definition);
        }
    }

    @Test
    void whatOneCannotFinishKeepsNoOtherFromBeingAsked() {
        DomainCare.of(List.of(new Failing(), new Keeping("a"))).taken(directory);
        assertEquals(List.of("failing", "a"), asked);
    }

    @Test
    void theFirstDefinitionIsKeptAndTheOthersHearOfTheEndToo() {
        Optional<String> kept = DomainCare.of(List.of(new Failing(), new Keeping("a"), new Keeping("b")))
                .ended(directory);
        assertEquals(Optional.of("a"), kept);
        assertEquals(List.of("a", "b"), asked);
    }

    @Test
    void aProblemOfOneIsToldAfterAllWereAsked() {
        DomainCare broken = new DomainCare() {
            @Override
            public void gone(JobScope scope, String alias) {
                asked.add(alias);
                throw new IllegalStateException(alias);
            }
        };
        IllegalStateException problem = assertThrows(
                IllegalStateException.class,
                () -> DomainCare.of(List.of(broken, broken)).gone(null, "net0"));
        assertEquals(List.of("net0", "net0"), asked);
        assertEquals(1, problem.getSuppressed().length);
    }
}
