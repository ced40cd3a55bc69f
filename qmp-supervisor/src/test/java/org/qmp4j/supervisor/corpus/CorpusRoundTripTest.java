package org.qmp4j.supervisor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.domain.xml.DomainXmlWriter;
import org.qmp4j.supervisor.error.SupervisorException;

/** What is read of libvirt's own domain XML is written in a way that is read back equal. */
class CorpusRoundTripTest {
    @Test
    void whatIsReadIsWrittenAndReadBackEqual() throws IOException {
        Path corpus = ArgvCase.corpus().orElse(null);
        assumeTrue(corpus != null, "the corpus is not beside the project");
        int read = 0;
        for (ArgvCase one : ArgvCase.x86(corpus)) {
            DomainDef def;
            try {
                def = new DomainXmlReader().read(Files.readString(one.xml()));
            } catch (SupervisorException e) {
                continue;
            }
            String written = new DomainXmlWriter().write(def);
            assertEquals(def, new DomainXmlReader().read(written), one + "\n" + written);
            assertEquals(written, new DomainXmlWriter().write(new DomainXmlReader().read(written)), one.id());
            read++;
        }
        assertTrue(read > 0, "none could be read");
    }
}
