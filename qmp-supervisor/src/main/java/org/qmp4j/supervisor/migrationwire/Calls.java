package org.qmp4j.supervisor.migrationwire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.livemigration.ArrivalOptions;

/** What is asked, as JSON: {@code {"id": 1, "call": NAME, …}}. */
final class Calls {
    static final String PROTOCOL = "qmp4j-migration";

    /** Both sides must have the same: what one of them does not know changes whose a guest is. */
    static final int VERSION = 2;

    private Calls() {}

    /** One of them. */
    sealed interface Asked {
        /** The number of it, which its answer has too. */
        long id();
    }

    /** The first on a connection: which guest it is about. */
    record Hello(long id, String protocol, long version, UUID domain) implements Asked {}

    /** Nothing but a sign of life. */
    record Ping(long id) implements Asked {}

    record Prepare(long id, String xml, String cookie, Wishes wishes) implements Asked {}

    record Finish(long id, String cookie, boolean cancelled) implements Asked {}

    record Decide(long id, UUID migration) implements Asked {}

    record Forget(long id, UUID migration) implements Asked {}

    /**
     * What a source may say of how its guest is received; the rest is for the destination to say.
     *
     * @param encrypted whether it sends it so
     */
    record Wishes(
            Optional<String> emulator,
            boolean persistent,
            Optional<String> xml,
            boolean copyStorage,
            boolean postCopy,
            boolean encrypted) {
        static Wishes of(ArrivalOptions options) {
            return new Wishes(
                    options.emulator().map(Path::toString),
                    options.persistent(),
                    options.xml(),
                    options.copyStorage(),
                    options.postCopy(),
                    options.certificates().isPresent());
        }
    }

    static ObjectNode write(Asked asked) {
        ObjectNode json = QmpJson.object().put("id", asked.id());
        if (asked instanceof Hello hello) {
            json.put("call", "hello")
                    .put("protocol", hello.protocol())
                    .put("version", hello.version())
                    .put("domain", hello.domain().toString());
        } else if (asked instanceof Ping) {
            json.put("call", "ping");
        } else if (asked instanceof Prepare prepare) {
            json.put("call", "prepare").put("xml", prepare.xml()).put("cookie", prepare.cookie());
            Wishes wishes = prepare.wishes();
            ObjectNode options = json.putObject("options")
                    .put("persistent", wishes.persistent())
                    .put("copyStorage", wishes.copyStorage())
                    .put("postCopy", wishes.postCopy())
                    .put("encrypted", wishes.encrypted());
            wishes.emulator().ifPresent(emulator -> options.put("emulator", emulator));
            wishes.xml().ifPresent(xml -> options.put("xml", xml));
        } else if (asked instanceof Finish finish) {
            json.put("call", "finish").put("cookie", finish.cookie()).put("cancelled", finish.cancelled());
        } else if (asked instanceof Decide decide) {
            json.put("call", "decide").put("migration", decide.migration().toString());
        } else if (asked instanceof Forget forget) {
            json.put("call", "forget").put("migration", forget.migration().toString());
        }
        return json;
    }

    /** @throws IllegalArgumentException when it is none of them; says why */
    static Asked read(ObjectNode json) {
        Members members = new Members("a call", json);
        long id = members.number("id");
        String name = members.text("call");
        Asked asked = switch (name) {
            case "hello" -> new Hello(id, members.text("protocol"), members.number("version"), members.uuid("domain"));
            case "ping" -> new Ping(id);
            case "prepare" ->
                new Prepare(id, members.text("xml"), members.text("cookie"), wishes(members.inner("options")));
            case "finish" -> new Finish(id, members.text("cookie"), members.flag("cancelled"));
            case "decide" -> new Decide(id, members.uuid("migration"));
            case "forget" -> new Forget(id, members.uuid("migration"));
            default -> throw new IllegalArgumentException("nobody knows the call '" + name + "'");
        };
        members.end();
        return asked;
    }

    private static Wishes wishes(Members members) {
        Wishes wishes = new Wishes(
                Optional.ofNullable(members.optionalText("emulator")),
                members.flag("persistent"),
                Optional.ofNullable(members.optionalText("xml")),
                members.flag("copyStorage"),
                members.flag("postCopy"),
                members.flag("encrypted"));
        members.end();
        return wishes;
    }
}
