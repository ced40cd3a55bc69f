package org.qmp4j.qapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qmp4j.message.QmpJson;

/**
 * Members of a JSON object that this library's schema does not know, as they were received or as they are to be sent.
 * Immutable.
 */
public final class JsonMembers implements QapiObject {
    /** None at all. */
    public static final JsonMembers NONE = new JsonMembers(QmpJson.object());

    private final ObjectNode members;

    private JsonMembers(ObjectNode members) {
        this.members = members;
    }

    /** A copy of all members of an object. */
    public static JsonMembers of(ObjectNode members) {
        return members.isEmpty() ? NONE : new JsonMembers(members.deepCopy());
    }

    /** These and one more, which takes the place of a member of the same name. */
    public JsonMembers with(String name, JsonNode value) {
        ObjectNode more = members.deepCopy();
        more.set(name, value.deepCopy());
        return new JsonMembers(more);
    }

    /** These and one more, a text. */
    public JsonMembers with(String name, String value) {
        return with(name, QmpJson.object().textNode(value));
    }

    /** Those of an object that are not named. */
    static JsonMembers without(ObjectNode all, Set<String> names) {
        ObjectNode rest = all.deepCopy();
        rest.remove(names);
        return rest.isEmpty() ? NONE : new JsonMembers(rest);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** In the order of the wire. */
    public List<String> names() {
        return members.properties().stream().map(member -> member.getKey()).toList();
    }

    /** A copy of a member's value. */
    public Optional<JsonNode> get(String name) {
        return Optional.ofNullable(members.get(name)).map(JsonNode::deepCopy);
    }

    @Override
    public void encode(QapiWriter out) {
        for (var member : members.properties()) {
            out.put(member.getKey(), member.getValue());
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonMembers that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return members.toString();
    }
}
