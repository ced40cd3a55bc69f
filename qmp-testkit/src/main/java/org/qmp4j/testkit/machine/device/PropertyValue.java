package org.qmp4j.testkit.machine.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import org.qmp4j.testkit.script.Answer;

/** The value of a device's property, from what was given for it. */
final class PropertyValue {

    private static final String TYPE = "type";
    private static final int FUNCTIONS = 8;

    private PropertyValue() {}

    /** What qom-get says; the description is that of device-list-properties. */
    static Answer of(JsonNode value, String property, JsonNode description) {
        String type = description.path(TYPE).asText();
        if (value.isMissingNode()) {
            // an address that was not given is the board's choice
            return description.has("default-value") && !property.equals("addr")
                    ? Answer.value(description.path("default-value"))
                    : Tree.notModelled(property);
        }
        if (property.equals("addr")) {
            String[] parts = value.asText().split("\\.", 2);
            int function = parts.length > 1 ? Integer.parseInt(parts[1], 16) : 0;
            int slot = Integer.parseInt(parts[0].replaceFirst("^0x", ""), 16);
            return Answer.value(LongNode.valueOf((long) slot * FUNCTIONS + function));
        }
        if (!value.isTextual() || type.equals("str") || type.startsWith("link")) {
            return Answer.value(value);
        }
        if (type.equals("bool")) {
            return Answer.value(BooleanNode.valueOf(value.asText().equals("on")));
        }
        return type.contains("int") && value.asText().matches("-?\\d{1,18}")
                ? Answer.value(LongNode.valueOf(Long.parseLong(value.asText())))
                : Answer.value(value);
    }
}
