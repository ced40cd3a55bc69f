package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.vm.DomainSnapshot;

/** An event as it is told. Kinds of events are records: one that comes to be later is told without a change here. */
final class EventText {
    private static final Set<String> SAID = Set.of("domain", "sequence", "name");

    private EventText() {}

    /** {@code {at, name, uuid, sequence, event, …}}: the kind of the event, or QEMU's own name; then what it brings. */
    static ObjectNode json(String name, DomainEvent event, Instant at) {
        ObjectNode json = head(event.domain(), name, event.sequence(), kind(event), at);
        for (RecordComponent part : event.getClass().getRecordComponents()) {
            if (!SAID.contains(part.getName())) {
                json.set(part.getName(), value(part, event));
            }
        }
        return json;
    }

    /** What scripts read first: from here on nothing is missed in silence. */
    static ObjectNode listening(UUID domain, String name, Instant at) {
        return head(domain, name, 0, "listening", at);
    }

    /** How a domain is at a place of its stream: the events after that number tell what comes next. */
    static ObjectNode snapshot(DomainSnapshot now, Instant at) {
        return head(now.uuid(), now.name(), now.sequence(), "snapshot", at)
                .put("state", now.state().name())
                .put("reason", now.reason());
    }

    private static ObjectNode head(UUID domain, String name, long sequence, String event, Instant at) {
        return QmpJson.object()
                .put("at", at.toString())
                .put("name", name)
                .put("uuid", domain.toString())
                .put("sequence", sequence)
                .put("event", event);
    }

    static String line(ObjectNode json) {
        StringBuilder line = new StringBuilder(json.path("at").asText())
                .append(" '")
                .append(json.path("name").asText())
                .append("' #")
                .append(json.path("sequence").asText())
                .append(' ')
                .append(json.path("event").asText());
        json.properties().stream()
                .skip(5)
                .forEach(member ->
                        line.append(' ').append(member.getKey()).append('=').append(member.getValue()));
        return line.toString();
    }

    private static String kind(DomainEvent event) {
        return event instanceof DomainEvent.Other other
                ? other.name()
                : event.getClass()
                        .getSimpleName()
                        .replaceAll("([a-z])([A-Z])", "$1-$2")
                        .toLowerCase(Locale.ROOT);
    }

    private static JsonNode value(RecordComponent part, DomainEvent event) {
        try {
            return tree(part.getAccessor().invoke(event));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the part " + part.getName() + " of " + event, e);
        }
    }

    private static JsonNode tree(@Nullable Object value) {
        if (value instanceof JsonNode node) {
            return node.isMissingNode() ? QmpJson.mapper().nullNode() : node;
        }
        if (value instanceof OptionalLong number) {
            return number.isPresent()
                    ? tree(number.getAsLong())
                    : QmpJson.mapper().nullNode();
        }
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return QmpJson.mapper().valueToTree(value);
        }
        return QmpJson.mapper().getNodeFactory().textNode(value.toString());
    }
}
