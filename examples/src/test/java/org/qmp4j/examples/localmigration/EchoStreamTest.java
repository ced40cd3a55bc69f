package org.qmp4j.examples.localmigration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EchoStreamTest {
    private static final String CONSOLE = "abc\r\nheartbeat 7\r\ndefgh\r\nheartbeat 8\r\nij";

    @Test
    void nothingIsLostHoweverItIsCut() {
        for (int cut = 0; cut <= CONSOLE.length(); cut++) {
            EchoStream stream = new EchoStream();
            int letters = stream.take(CONSOLE.substring(0, cut)) + stream.take(CONSOLE.substring(cut));
            assertEquals(10, letters, "cut at " + cut);
            assertEquals(0, stream.lost(), "cut at " + cut);
        }
    }

    @Test
    void lettersAndHeartbeatsThatAreMissingCount() {
        EchoStream stream = new EchoStream();
        stream.take("abc\r\nheartbeat 7\r\nfg\r\nheartbeat 9\r\nh");
        assertEquals(3, stream.lost());
        stream.forgetLosses();
        stream.take("ijk");
        assertEquals(0, stream.lost());
    }
}
