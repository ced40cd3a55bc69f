package org.qmp4j.testkit.machine.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.machine.Life;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.machine.RunState;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Answer;

/** A machine's ways to another QEMU and from one. */
public final class Migration implements AutoCloseable {

    private static final String BUSY = "There's a migration process in progress";

    private final Machine machine;
    private final Life life;
    private final Likeness likeness;
    private final Capabilities capabilities;
    private final Progress out;
    private final Incoming incoming;
    private final boolean expected;
    private @Nullable Outgoing outgoing;

    /**
     * Adds the commands, and listens if the command line says where.
     *
     * @param death ends the process, because what came was not this machine; gets what it says
     */
    public Migration(Machine machine, CommandLine line, Life life, Consumer<String> death) throws StartFailure {
        this.machine = machine;
        this.life = life;
        QemuVersion version = machine.schema().version();
        likeness = Likeness.of(line, version);
        capabilities = new Capabilities(version);
        Parameters parameters = new Parameters(version);
        out = new Progress(machine, capabilities);
        incoming = new Incoming(machine, life, new Progress(machine, capabilities), likeness, death);
        expected = line.has("incoming");
        new DirtyRate(machine);
        machine.put("query-migrate-capabilities", command -> Answer.value(capabilities.json()));
        machine.put("migrate-set-capabilities", command -> setCapabilities(command.arguments()));
        machine.put("query-migrate-parameters", command -> Answer.value(parameters.json()));
        machine.put("migrate-set-parameters", command -> answer(parameters.set(command.arguments())));
        machine.put("query-migrate", command -> Answer.value(outgoing == null && expected ? incoming.json() : json()));
        machine.put("migrate", command -> migrate(command.arguments()));
        machine.put("migrate-incoming", command -> comeIn(command.arguments()));
        machine.put("migrate_cancel", command -> cancel());
        machine.put(
                "migrate-continue",
                command -> goOn(command.arguments().path("state").asText()));
        String where = line.last("incoming");
        if (expected && !where.equals("defer")) {
            try {
                incoming.listen(Address.of(where));
            } catch (Address.Refused e) {
                boolean old = version == QemuVersion.V7_2 || !e.words().startsWith("unknown");
                throw StartFailure.of(
                        "incoming",
                        where,
                        old ? e.words() : "Parameter 'channel-type' does not accept value '" + where + "'");
            }
        }
    }

    private static Answer answer(Optional<String> refused) {
        return refused.map(Answer::error).orElseGet(Answer::done);
    }

    private Answer setCapabilities(JsonNode arguments) {
        return out.underway() ? Answer.error(BUSY) : answer(capabilities.set(arguments.path("capabilities")));
    }

    private Answer comeIn(JsonNode arguments) {
        return expected ? incoming.start(arguments) : Answer.error("'-incoming' was not specified on the command line");
    }

    private Answer migrate(JsonNode arguments) {
        boolean old = machine.schema().version() == QemuVersion.V7_2;
        try {
            Address early = old ? null : Address.of(arguments, QemuVersion.V10_0);
            if (out.underway()) {
                return Answer.error(BUSY);
            }
            if (life.state() == RunState.INMIGRATE) {
                return Answer.error("Guest is waiting for an incoming migration");
            }
            Outgoing next = new Outgoing(machine, life, out, capabilities);
            outgoing = next;
            out.to("setup");
            next.start(early == null ? Address.of(arguments, QemuVersion.V7_2) : early, likeness);
            return Answer.done();
        } catch (Address.Refused e) {
            return refused(e.words(), old);
        }
    }

    /** 7.2 has begun when it reads the address. */
    private Answer refused(String words, boolean old) {
        if (!old) {
            return Answer.error(words);
        }
        out.to("failed");
        return Answer.error(words.startsWith("unknown") ? "Parameter 'uri' expects a valid migration protocol" : words);
    }

    private Answer cancel() {
        Outgoing now = outgoing;
        if (now != null && out.underway()) {
            now.cancel();
        }
        return Answer.done();
    }

    private Answer goOn(String state) {
        Outgoing now = outgoing;
        if (now == null || !out.is(state) || !out.is("pre-switchover")) {
            return Answer.error("Migration not in expected state: " + out.status());
        }
        now.switchover();
        return Answer.done();
    }

    private ObjectNode json() {
        ObjectNode json = out.json();
        Outgoing now = outgoing;
        switch (out.status()) {
            case "failed" -> {
                if (now != null && now.error() != null) {
                    json.put("error-desc", now.error());
                }
            }
            case "active", "pre-switchover", "device" -> {
                json.put("total-time", 1).put("expected-downtime", 300).put("setup-time", 0);
                json.set("ram", memory());
            }
            case "completed" -> {
                json.put("total-time", 1).put("downtime", 1).put("setup-time", 0);
                json.set("ram", memory());
            }
            default -> {
                return json;
            }
        }
        return json;
    }

    private ObjectNode memory() {
        ObjectNode ram = JsonNodeFactory.instance.objectNode();
        for (String name : new String[] {
            "transferred",
            "remaining",
            "total",
            "duplicate",
            "normal",
            "normal-bytes",
            "dirty-pages-rate",
            "mbps",
            "dirty-sync-count",
            "postcopy-requests",
            "multifd-bytes",
            "pages-per-second",
            "precopy-bytes",
            "downtime-bytes",
            "postcopy-bytes",
            "dirty-sync-missed-zero-copy"
        }) {
            ram.put(name, 0);
        }
        if (machine.schema().version() == QemuVersion.V7_2) {
            ram.put("skipped", 0);
        }
        return ram.put("page-size", 4096);
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        incoming.close();
        Outgoing now = outgoing;
        if (now != null) {
            now.close();
        }
    }
}
