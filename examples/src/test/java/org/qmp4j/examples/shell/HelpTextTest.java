package org.qmp4j.examples.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.qmp4j.schema.QemuSchema;

class HelpTextTest {
    private final HelpText help = new HelpText(Schemas.small(), Palette.PLAIN);

    @Test
    void showsArgumentsRequiredOnesFirst() {
        assertEquals("""
                disk-add
                  driver     plain|layered
                  name       str, optional
                  read-only  bool, optional
                  cache      {direct?}, optional
                  tags       [str], optional, deprecated
                  …  driver decides on further ones: add driver=plain to see those
                returns {}""", help.topic("disk-add"));
    }

    @Test
    void showsWhatAGivenValueLeadsTo() {
        String text = help.topic("disk-add driver=plain");
        assertTrue(text.contains("  path       str\n") && !text.contains("…"), text);
    }

    @Test
    void showsEventsResultsAndRemarks() {
        assertEquals("STOPPED  event\n  reason  plain|layered", help.topic("STOPPED"));
        assertEquals("query-yank  can run out of band\nreturns [{path}]\n    path  str", help.topic("query-yank"));
        assertEquals("old  deprecated\nreturns {}", help.topic("old"));
        assertEquals("There is no command or event 'x' in this QEMU.", help.topic("x"));
    }

    @Test
    void theOverviewListsCommandsInColumns() {
        String text = help.overview(30);
        assertTrue(text.endsWith("disk-add    query-yank\nold         stop\n4 commands."), text);
        assertTrue(new HelpText(QemuSchema.empty(), Palette.PLAIN).overview(80).contains("did not tell its schema"));
    }
}
