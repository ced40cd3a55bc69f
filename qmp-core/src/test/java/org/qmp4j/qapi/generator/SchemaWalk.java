package org.qmp4j.qapi.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.qmp4j.qapi.generator.Definition.AlternateDef;
import org.qmp4j.qapi.generator.Definition.CommandDef;
import org.qmp4j.qapi.generator.Definition.EnumDef;
import org.qmp4j.qapi.generator.Definition.EventDef;
import org.qmp4j.qapi.generator.Definition.ObjectDef;

/**
 * Goes through what one real QEMU says of itself ({@code query-qmp-schema}, which has no names of types) and through our
 * schema side by side, from every result and event: what does that QEMU not send that ours says is always there?
 */
final class SchemaWalk {
    private final Schema ours;
    private final Map<String, JsonNode> theirs = new HashMap<>();
    private final Set<String> visited = new HashSet<>();
    private final Set<Member> missing = new HashSet<>();
    private final Set<String> conflicts = new TreeSet<>();

    SchemaWalk(Schema ours, JsonNode schemaReply) {
        this.ours = ours;
        schemaReply.forEach(info -> theirs.put(
                info.get("meta-type").textValue() + " " + info.get("name").textValue(), info));
        ours.all(CommandDef.class)
                .forEach(command -> command.ret().ifPresent(ret -> {
                    JsonNode info = theirs.get("command " + command.name());
                    if (info != null) {
                        type(command.name(), ret, info.get("ret-type").textValue());
                    }
                }));
        ours.all(EventDef.class)
                .forEach(event -> event.arg().ifPresent(arg -> {
                    JsonNode info = theirs.get("event " + event.name());
                    if (info != null) {
                        type(
                                event.name(),
                                new TypeRef(arg, false),
                                info.get("arg-type").textValue());
                    }
                }));
    }

    /** Members that ours says are always there, and theirs does not. */
    Set<Member> missing() {
        return missing;
    }

    /** Where the two do not even agree on the kind of JSON value. */
    Set<String> conflicts() {
        return conflicts;
    }

    private void type(String place, TypeRef ref, String id) {
        if (!visited.add(ref + " " + id)) {
            return;
        }
        if (ref.list()) {
            JsonNode array = theirs.get("array " + id);
            if (agree(place, array != null, "an array")) {
                type(
                        place + "[]",
                        new TypeRef(ref.name(), false),
                        array.get("element-type").textValue());
            }
            return;
        }
        Definition definition = ours.find(ref.name()).orElse(null);
        if (definition instanceof ObjectDef object) {
            JsonNode info = theirs.get("object " + id);
            if (agree(place, info != null, "an object")) {
                object(place, object, info);
            }
        } else if (definition instanceof AlternateDef) {
            agree(place, theirs.containsKey("alternate " + id), "an alternate");
        } else if (definition instanceof EnumDef) {
            agree(place, theirs.containsKey("enum " + id) || kind(id).equals("string"), "an enum");
        } else {
            agree(place, kind(ref.name(), id), ref.name());
        }
    }

    private void object(String place, ObjectDef object, JsonNode info) {
        Map<String, JsonNode> members = new HashMap<>();
        info.get("members").forEach(member -> members.put(member.get("name").textValue(), member));
        for (Member member : ours.members(object)) {
            JsonNode their = members.get(member.name());
            if (!member.optional() && (their == null || their.has("default"))) {
                missing.add(member);
            }
            if (their != null) {
                type(
                        place + "." + member.name(),
                        member.type(),
                        their.get("type").textValue());
            }
        }
        for (JsonNode variant : info.path("variants")) {
            String tag = variant.get("case").textValue();
            String struct = object.variants().get(tag);
            if (struct != null) {
                type(
                        place + "<" + tag + ">",
                        new TypeRef(struct, false),
                        variant.get("type").textValue());
            }
        }
    }

    private boolean agree(String place, boolean agreed, String what) {
        if (!agreed) {
            conflicts.add(place + " is " + what);
        }
        return agreed;
    }

    private boolean kind(String ours, String id) {
        return switch (ours) {
            case "str" -> theirs.containsKey("enum " + id) || kind(id).equals("string");
            case "bool" -> kind(id).equals("boolean");
            case "number" -> kind(id).equals("number") || kind(id).equals("int");
            case "any" -> true;
            default -> kind(id).equals("int");
        };
    }

    private String kind(String id) {
        JsonNode builtIn = theirs.get("builtin " + id);
        return builtIn == null ? "" : builtIn.get("json-type").textValue();
    }
}
