package org.qmp4j.qapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpJson;
import org.qmp4j.qapi.Samples.Amount;
import org.qmp4j.qapi.events.QapiEvents;

/** JSON of every type there is, made from the schema alone, is read and written without a difference. */
class RoundTripTest {
    @ParameterizedTest
    @EnumSource
    void everyStructAndUnionComesBackAsItWas(Amount amount) {
        Samples samples = new Samples(amount);
        samples.facts("object").forEach(fact -> comesBack(fact, samples.of(fact.get("name"))));
    }

    @ParameterizedTest
    @EnumSource
    void everyAlternateComesBackAsItWas(Amount amount) {
        Samples samples = new Samples(amount);
        samples.facts("alternate").forEach(fact -> comesBack(fact, samples.of(fact.get("name"))));
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandSendsItsArgumentsAndReadsItsResult(Amount amount) {
        Samples samples = new Samples(amount);
        samples.facts("command").forEach(fact -> {
            for (JsonNode arguments : fact.get("arg").isNull() ? List.of(empty()) : samples.of(fact.get("arg"))) {
                QmpCommand<?> command = Bound.command(fact, arguments);
                assertEquals(fact.get("name").textValue(), command.commandName());
                assertEquals(arguments, command.arguments().map(Bound::json).orElse(empty()), fact.toString());
                assertTrue(!command.outOfBand());
                if (!command.arguments().isEmpty()) {
                    assertEquals(command.commandName(), command.toString());
                }
            }
            JsonNode none = fact.get("arg").isNull()
                    ? empty()
                    : samples.of(fact.get("arg")).get(0);
            for (JsonNode result : fact.get("ret").isNull() ? List.of(empty()) : samples.of(fact.get("ret"))) {
                assertEquals(result, Bound.json(Bound.command(fact, none).read(result)), fact.toString());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyEventIsReadByItsName(Amount amount) {
        Samples samples = new Samples(amount);
        samples.facts("event").forEach(fact -> {
            JsonNode data = fact.get("arg").isNull()
                    ? empty()
                    : samples.of(fact.get("arg")).get(0);
            String name = fact.get("name").textValue();
            String wire = "{\"event\":\"" + name + "\",\"data\":" + QmpJson.write(data) + "}";
            QmpEvent event = new QmpEvent(1, name, 0, 0, wire.getBytes(StandardCharsets.UTF_8));
            QapiEvent typed = QapiEvents.read(event);
            assertInstanceOf(Bound.type(fact), typed);
            assertEquals(name, typed.eventName());
            assertEquals(data, Bound.json(typed));
        });
    }

    @ParameterizedTest
    @EnumSource(names = "ALL")
    void everyEnumKnowsItsValues(Amount amount) {
        new Samples(amount).facts("enum").forEach(fact -> {
            for (JsonNode text : fact.get("values")) {
                OpenEnum<?> value = (OpenEnum<?>) Bound.decode(Bound.type(fact), text);
                assertEquals(
                        text.textValue(), value.known().map(QapiEnum::qapiName).orElse("unknown"));
                assertEquals(text, value.toJson());
            }
        });
    }

    private static void comesBack(JsonNode fact, List<JsonNode> samples) {
        for (JsonNode sample : samples) {
            Object value = Bound.decode(Bound.type(fact), sample);
            assertEquals(sample, Bound.json(value), fact::toString);
            assertEquals(value, Bound.decode(Bound.type(fact), sample), "equal");
            assertEquals(
                    value.hashCode(), Bound.decode(Bound.type(fact), sample).hashCode(), "and of equal hash");
        }
    }

    private static ObjectNode empty() {
        return QmpJson.object();
    }
}
