package org.qmp4j.supervisor.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.error.DomainXmlException;

class HostPathTest {
    /** It stands in lines of the journal, and is shown to people. */
    @Test
    void aPathWithAControlCharacterIsRefused() {
        List<Function<String, StorageSource>> sources = List.of(FileSource::new, BlockSource::new, DirSource::new);
        for (Function<String, StorageSource> source : sources) {
            for (String bad : List.of("/a\nb", "/a\tb", "/a\u0000", "/\u007f", "/\u0085")) {
                assertThrows(IllegalArgumentException.class, () -> source.apply(bad), bad);
            }
            assertThrows(IllegalArgumentException.class, () -> source.apply("a"));
            assertNotNull(source.apply("/a b,c'\"\\ä\u4e2d"));
        }
    }

    @Test
    void xmlThatSaysOneIsRefusedWithItsElementAndLine() {
        String xml = "<disk type='file'>\n<source file='/i/a&#10;b'/>\n<target dev='vda'/></disk>";
        DomainXmlException refused =
                assertThrows(DomainXmlException.class, () -> new DomainXmlReader().readDevice(xml));
        assertEquals(2, refused.line());
        assertTrue(refused.getMessage().contains("control character after '/i/a'"), refused.getMessage());
        assertTrue(refused.getMessage().contains("source"), refused.getMessage());
    }
}
