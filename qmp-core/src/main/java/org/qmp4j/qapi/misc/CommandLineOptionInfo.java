// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code CommandLineOptionInfo} of QAPI's {@code misc.json}, since QEMU 1.5. Returned by
 * {@code query-command-line-options}.
 */
public record CommandLineOptionInfo(String option, List<CommandLineParameterInfo> parameters, JsonMembers unknown)
        implements QapiObject {
    public CommandLineOptionInfo {
        parameters = List.copyOf(parameters);
    }

    public static CommandLineOptionInfo of(String option, List<CommandLineParameterInfo> parameters) {
        return new CommandLineOptionInfo(option, parameters, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CommandLineOptionInfo decode(QapiReader json) {
        return new CommandLineOptionInfo(
                json.required("option", QapiReader.TEXT),
                json.requiredList("parameters", CommandLineParameterInfo::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("option", option);
        json.put("parameters", parameters);
        unknown.encode(json);
    }
}
