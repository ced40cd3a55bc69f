package org.qmp4j.examples.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every verb on a fake QEMU. Each call has a supervisor of its own: what one call started, the next one attaches to. */
class VmVerbsTest {
    private VmLab lab;

    @BeforeEach
    void open() throws Exception {
        lab = VmLab.withFake();
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    private static List<String> keys(JsonNode json) {
        List<String> keys = new ArrayList<>();
        json.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void aDefinitionIsListedDescribedPrintedAndForgotten() throws Exception {
        assertTrue(lab.vm(new ByteArrayInputStream(lab.xml("one").getBytes(StandardCharsets.UTF_8)), "define", "-")
                .well()
                .out()
                .contains("'one' defined"));
        JsonNode row = lab.vm("list", "--all", "--json").well().json().path(0);
        assertEquals(List.of("name", "uuid", "state", "reason", "pid", "generation", "qemuVersion"), keys(row));
        assertEquals("STOPPED", row.path("state").asText());
        assertTrue(row.path("pid").isNull());
        assertFalse(lab.vm("list").well().out().contains("one"), "like virsh: a stopped one is not listed");
        assertEquals("one\n", lab.vm("list", "--inactive", "--name").well().out());
        assertTrue(lab.vm("list", "--all").well().out().contains("stopped"));
        assertTrue(lab.vm("dominfo", "one").well().out().contains("Memory, KiB:    32768"));
        assertTrue(lab.vm("dumpxml", "one").well().out().contains("<emulator>" + lab.root() + "/qemu</emulator>"));
        assertTrue(lab.vm("dumpxml", "one", "--json")
                .well()
                .json()
                .path("xml")
                .asText()
                .startsWith("<domain"));
        assertEquals("stopped\n", lab.vm("domstate", "one").well().out());
        assertEquals(
                "UNDEFINED",
                lab.vm("undefine", "one", "--json").well().json().path("state").asText());
        assertEquals("[]\n", lab.vm("list", "--all", "--json").well().out());
    }

    @Test
    void aRunningGuestIsRenamedMarkedAndTellsItsGenerations() throws Exception {
        lab.define("before");
        String pid =
                lab.vm("start", "before", "--json").well().json().path("pid").asText();
        assertEquals(
                "Domain 'before' is 'after' now\n",
                lab.vm("rename", "before", "after").well().out());
        assertEquals(pid, lab.row("after").path("pid").asText(), "the same process");
        assertEquals(3, lab.vm("domstate", "before").code());
        assertTrue(lab.vm("autostart", "after", "--json")
                .well()
                .json()
                .path("autostart")
                .asBoolean());
        assertFalse(lab.vm("autostart", "after", "--disable", "--json")
                .well()
                .json()
                .path("autostart")
                .asBoolean());
        JsonNode ids = lab.vm("genid", "after", "--json").well().json();
        assertEquals(List.of("value", "origin", "history"), keys(ids));
        assertEquals(ids.path("value"), ids.path("history").path(0).path("value"));
        assertEquals(
                List.of("at", "transition", "decision", "reason", "value"),
                keys(ids.path("history").path(0)));
        assertTrue(
                lab.vm("genid", "after").well().out().contains(ids.path("value").asText()));
        String live = lab.vm("dumpxml", "after").well().out();
        assertTrue(live.contains("<genid>" + ids.path("value").asText() + "</genid>"), live);
        assertTrue(lab.vm("dumpxml", "--inactive", "after").well().out().contains("<genid/>"));
        assertEquals(1, lab.vm("reboot", "--timeout", "1", "after").code(), "this guest does not listen");
    }

    @Test
    void aDomainIsStartedAgainAsItsPolicySays() throws Exception {
        lab.define("one");
        JsonNode policy = lab.vm("restart-policy", "one", "--on-failure", "--max", "3", "--delay", "0", "--json")
                .well()
                .json()
                .path("restart");
        assertEquals(List.of("when", "maximum", "windowSeconds", "delaySeconds"), keys(policy));
        assertEquals("on-failure", policy.path("when").asText());
        assertTrue(lab.vm("restart-policy", "one")
                .well()
                .out()
                .contains("started again on-failure, 3 times within 600 s, first after 0 s"));
        assertEquals(2, lab.vm("restart-policy", "one", "--max", "0").code());
        assertEquals(2, lab.vm("restart-policy", "one", "--never", "--always").code());
        lab.vm("start", "one").well();
        long pid = lab.row("one").path("pid").asLong();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Until.is("it runs again", () -> {
            JsonNode row = lab.row("one");
            return row.path("pid").asLong() != pid && row.path("state").asText().equals("RUNNING");
        });
        assertEquals(2, lab.row("one").path("generation").asLong());
        assertEquals(
                "never",
                lab.vm("restart-policy", "one", "--never", "--json")
                        .well()
                        .json()
                        .path("restart")
                        .path("when")
                        .asText());
    }

    @Test
    void aTransientGuestIsForgottenWhenItStops() throws Exception {
        Files.writeString(lab.root().resolve("guest.xml"), lab.xml("fleeting"));
        String file = lab.root().resolve("guest.xml").toString();
        assertEquals(
                "RUNNING",
                lab.vm("create", file, "--json").well().json().path("state").asText());
        lab.vm("destroy", "fleeting").well();
        assertEquals("[]\n", lab.vm("list", "--all", "--json").well().out());
    }

    @Test
    void aGuestGoesOnBetweenCallsAndEachCallFindsIt() throws Exception {
        lab.define("one");
        JsonNode started = lab.vm("start", "one", "--json").well().json();
        long pid = started.path("pid").asLong();
        assertEquals("RUNNING", started.path("state").asText());
        assertTrue(lab.vm("list").well().out().contains(Long.toString(pid)));
        assertTrue(lab.vm("suspend", "one").well().out().contains("'one' suspended"));
        assertEquals("PAUSED", lab.row("one").path("state").asText());
        assertTrue(lab.vm("resume", "one").well().out().contains("'one' resumed"));
        assertTrue(lab.vm("reset", "one").well().out().contains("'one' reset"));
        JsonNode info = lab.vm("dominfo", "one", "--json").well().json();
        assertEquals(pid, info.path("pid").asLong());
        assertTrue(Files.exists(Path.of(info.path("sockets").path("serial0").asText())));
        assertTrue(lab.vm("domstate", "--reason", "one").well().out().startsWith("running ("));
        assertTrue(lab.vm("dumpxml", "one").well().out().contains("machine='pc-i440fx-7.2'"), "what it really has");
        String inactive = lab.vm("dumpxml", "one", "--inactive").well().out();
        assertTrue(inactive.contains("machine='pc-i440fx-7.2'"), "what it is pinned to");
        assertFalse(inactive.contains("<alias"), inactive);
        JsonNode destroyed = lab.vm("destroy", "one", "--json").well().json();
        assertEquals("STOPPED", destroyed.path("state").asText());
        assertFalse(destroyed.path("tried").toString().contains("POWERDOWN"), destroyed::toString);
        assertFalse(lab.mentionsRoot(pid), "its process is there still");
    }

    @Test
    void aGuestCanBeStartedPaused() throws Exception {
        lab.define("one");
        lab.vm("start", "--paused", "one").well();
        assertEquals("PAUSED", lab.row("one").path("state").asText());
    }

    @Test
    void shutdownPressesThePowerButtonFirst() throws Exception {
        lab.define("one");
        lab.vm("start", "one").well();
        JsonNode stopped =
                lab.vm("shutdown", "one", "--timeout", "1", "--json").well().json();
        assertEquals("POWERDOWN", stopped.path("tried").path(0).asText(), stopped::toString);
        assertEquals("STOPPED", stopped.path("state").asText());
    }

    @Test
    void aPictureIsSavedWhereItWasAskedFor() throws Exception {
        lab.define("one");
        lab.vm("start", "one").well();
        Path picture = lab.root().resolve("picture.png");
        JsonNode taken =
                lab.vm("screenshot", "one", picture.toString(), "--json").well().json();
        assertEquals(picture.toString(), taken.path("file").asText());
        assertEquals(Files.size(picture), taken.path("bytes").asLong());
        assertEquals("PNG", new String(Files.readAllBytes(picture), 1, 3, StandardCharsets.US_ASCII));
    }

    @Test
    void rawCommandsGoToQemuAndItsAnswersComeBack() throws Exception {
        lab.define("one");
        lab.vm("start", "one").well();
        assertEquals(
                "running",
                lab.vm("qmp", "one", "query-status", "--json")
                        .well()
                        .json()
                        .path("status")
                        .asText());
        String typed = lab.vm(
                        "qmp",
                        "one",
                        "{\"execute\":\"qom-get\",\"arguments\":{\"path\":\"/machine\",\"property\":\"type\"}}")
                .well()
                .out();
        assertTrue(typed.contains("pc-i440fx"), typed);
        VmLab.Ran refused = lab.vm("qmp", "one", "no-such-thing", "--json");
        assertEquals(6, refused.code());
        assertEquals("qmp", refused.error().path("code").asText());
        assertEquals(2, lab.vm("qmp", "one", "{\"exec\":1}").code());
    }

    @Test
    void completionKnowsTheNamesOfTheDomains() throws Exception {
        lab.define("web one");
        lab.define("web-2");
        lab.define("db");
        Path script = Files.writeString(
                lab.root().resolve("completion"), lab.vm("completion").well().out());
        String asked = "compopt() { :; }; COMP_WORDS=(vm --root " + lab.root()
                + " start we); COMP_CWORD=4; _vm_complete; " + "printf '%s|' \"${COMPREPLY[@]}\"";
        Process bash = new ProcessBuilder("bash", "-c", "source " + script + "; " + asked)
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, bash.waitFor(), said);
        assertEquals("web\\ one|web-2|", said);
    }

    @Test
    void completionKnowsEveryVerb() {
        String script = lab.vm("completion").well().out();
        for (String verb : List.of("define", "start", "screenshot", "doctor", "completion")) {
            assertTrue(script.contains(verb), verb);
        }
    }
}
