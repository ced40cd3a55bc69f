package org.qmp4j.supervisor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.domain.xml.DomainXmlWriter;
import org.qmp4j.supervisor.error.SupervisorException;

/** XML in; command line out, canonical XML out, or a refusal with its place. */
class GoldenDomainTest {
    static Stream<GoldenDomain> positives() {
        return GoldenDomain.positives().stream();
    }

    static Stream<GoldenDomain> negatives() {
        return GoldenDomain.all().filter(d -> !d.isPositive());
    }

    @ParameterizedTest
    @MethodSource("positives")
    void givesTheCommandLine(GoldenDomain domain) throws IOException {
        domain.matches("args", domain.commandLine().toString());
    }

    @ParameterizedTest
    @MethodSource("positives")
    void givesTheCanonicalXml(GoldenDomain domain) throws IOException {
        DomainDef read = domain.definition();
        String written = new DomainXmlWriter().write(read);
        domain.matches("out.xml", written);
        DomainDef again = new DomainXmlReader().read(written);
        assertEquals(read, again);
        assertEquals(written, new DomainXmlWriter().write(again));
        assertEquals(
                domain.commandLine(read).toString(), domain.commandLine(again).toString());
    }

    @ParameterizedTest
    @MethodSource("positives")
    void whatRunsIsKnownToTheLastPlace(GoldenDomain domain) {
        DomainDef live = domain.placed();
        DomainDef read = new DomainXmlReader().readLive(new DomainXmlWriter().write(live));
        assertEquals(live, read);
        assertEquals(domain.commandLine().argv(), domain.replanned(read));
    }

    @ParameterizedTest
    @MethodSource("positives")
    void whatIsKeptOfItGivesTheSameGuestForEver(GoldenDomain domain) {
        DomainDef kept = domain.laidOut(domain.definition());
        DomainDef read = new DomainXmlReader().read(new DomainXmlWriter().write(kept));
        assertEquals(kept, read);
        assertEquals(kept, domain.laidOut(read), "done again, it changes nothing");
        assertEquals(domain.commandLine().toString(), domain.commandLine(read).toString());
    }

    @ParameterizedTest
    @MethodSource("negatives")
    void refusesWithThePlace(GoldenDomain domain) throws IOException {
        SupervisorException refusal = assertThrows(SupervisorException.class, domain::commandLine);
        domain.matches("err", refusal.getMessage() + "\n");
        assertFalse(refusal.getMessage().contains("null"), refusal.getMessage());
    }
}
