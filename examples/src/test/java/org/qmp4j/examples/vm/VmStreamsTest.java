package org.qmp4j.examples.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.message.QmpJson;
import org.qmp4j.testkit.guest.BootSector;

/** Calls that last: consoles and events, and what other calls can do meanwhile. */
class VmStreamsTest {
    private static final InputStream NOTHING = new ByteArrayInputStream(new byte[0]);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private VmLab lab;

    @BeforeEach
    void open() throws Exception {
        lab = VmLab.withFake();
        lab.define("one");
        lab.vm("start", "one").well();
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
        threads.shutdownNow();
    }

    private CompletableFuture<Integer> begin(InputStream in, String... words) {
        return CompletableFuture.supplyAsync(() -> lab.run(in, out, err, words), threads);
    }

    private static int end(CompletableFuture<Integer> call) throws Exception {
        return call.get(60, TimeUnit.SECONDS);
    }

    private void shown(ByteArrayOutputStream where, String text) throws Exception {
        Until.is(
                "'" + text + "' is shown",
                () -> where.toString(StandardCharsets.UTF_8).contains(text));
    }

    @Test
    void aConsoleBetweenPipesCopiesBothWaysAndOthersCanHaveTheDomainMeanwhile() throws Exception {
        PipedOutputStream typed = new PipedOutputStream();
        CompletableFuture<Integer> console = begin(new PipedInputStream(typed), "console", "one", "--linger", "0");
        shown(out, BootSector.HEARTBEAT);
        typed.write("hello-guest".getBytes(StandardCharsets.UTF_8));
        typed.flush();
        shown(out, "hello-guest");
        assertEquals(
                "PAUSED",
                lab.vm("suspend", "one", "--json").well().json().path("state").asText());
        typed.close();
        assertEquals(0, end(console));
    }

    @Test
    void aConsoleThatIsFollowedEndsWithItsGuest() throws Exception {
        CompletableFuture<Integer> console = begin(NOTHING, "console", "one", "--follow");
        shown(out, BootSector.HEARTBEAT);
        lab.vm("destroy", "one").well();
        assertEquals(0, end(console));
    }

    @Test
    void aStartWithItsConsoleShowsTheFirstByte() throws Exception {
        lab.vm("destroy", "one").well();
        PipedOutputStream typed = new PipedOutputStream();
        CompletableFuture<Integer> start = begin(new PipedInputStream(typed), "start", "--console", "one");
        shown(out, BootSector.BANNER);
        typed.close();
        assertEquals(0, end(start));
        assertEquals("RUNNING", lab.row("one").path("state").asText());
    }

    @Test
    void eventsAreFollowedUntilTheProcessEnds() throws Exception {
        long pid = lab.pid("one");
        CompletableFuture<Integer> events = begin(NOTHING, "events", "one", "--follow");
        shown(err, "listening");
        VmLab.signal("TERM", pid);
        assertEquals(0, end(events));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("'one' #"), text);
        assertTrue(text.contains("shut-down guest=false reason=\"host-signal\""), text);
        assertTrue(text.lines().reduce("", (before, line) -> line).contains("monitor-lost"), text);
    }

    @Test
    void eventsForScriptsAreOneObjectALine() throws Exception {
        long pid = lab.pid("one");
        CompletableFuture<Integer> events = begin(NOTHING, "events", "one", "--follow", "--json");
        shown(out, "\"listening\"");
        VmLab.signal("TERM", pid);
        assertEquals(0, end(events));
        List<JsonNode> all =
                out.toString(StandardCharsets.UTF_8).lines().map(QmpJson::parse).toList();
        JsonNode last = all.get(all.size() - 1);
        assertEquals("monitor-lost", last.path("event").asText());
        assertEquals("one", last.path("name").asText());
        assertTrue(all.stream().anyMatch(event -> event.path("reason").asText().equals("host-signal")), all::toString);
    }

    @Test
    void aDomainThatIsHeldSaysByWhomAndTheOthersAreFree() throws Exception {
        long pid = lab.pid("one");
        lab.define("two");
        CompletableFuture<Integer> events = begin(NOTHING, "events", "one", "--follow");
        shown(err, "listening");
        VmLab.Ran refused = lab.vm("suspend", "one", "--json");
        assertEquals(Code.LOCKED.exit(), refused.code());
        assertEquals("domain-locked", refused.error().path("code").asText());
        assertTrue(refused.error().path("message").asText().contains("held by"), refused::err);
        assertEquals("HELD", lab.row("one").path("state").asText());
        assertEquals(1, lab.vm("doctor", "--json").code(), "the doctor says so too");
        lab.vm("start", "two").well();
        VmLab.signal("TERM", pid);
        assertEquals(0, end(events));
        lab.vm("start", "one").well();
    }

    @Test
    void aCallWaitsForADomainThatAnotherOneHolds() throws Exception {
        long pid = lab.pid("one");
        CompletableFuture<Integer> events = begin(NOTHING, "events", "one", "--follow");
        shown(err, "listening");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        CompletableFuture<Integer> start = CompletableFuture.supplyAsync(
                () -> lab.run(NOTHING, said, new ByteArrayOutputStream(), "--wait", "60", "start", "one"), threads);
        VmLab.signal("TERM", pid);
        assertEquals(0, end(events));
        assertEquals(0, end(start));
        shown(said, "'one' started");
    }

    @Test
    void theEventsOfAllDomainsBeginWithHowTheyAre() throws Exception {
        lab.define("two");
        List<JsonNode> said = lab.vm("events", "--follow", "--timeout", "1", "--json")
                .well()
                .out()
                .lines()
                .map(QmpJson::parse)
                .toList();
        assertEquals(
                List.of("one snapshot RUNNING", "two snapshot STOPPED"),
                said.stream()
                        .map(line -> line.path("name").asText() + " "
                                + line.path("event").asText() + " "
                                + line.path("state").asText())
                        .sorted()
                        .toList());
    }

    @Test
    void theNextEventOfAnyDomainSaysWhoseItIs() throws Exception {
        lab.define("two");
        long pid = lab.pid("one");
        CompletableFuture<Integer> events = begin(NOTHING, "events");
        shown(err, "listening to 2 domains");
        VmLab.signal("TERM", pid);
        assertEquals(0, end(events));
        String text = out.toString(StandardCharsets.UTF_8);
        assertEquals(1, text.lines().count(), text);
        assertTrue(text.contains(" 'one' #"), text);
    }
}
