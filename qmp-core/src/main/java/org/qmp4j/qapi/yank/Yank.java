// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.yank;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OutOfBandCommand;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code yank} of QAPI's {@code yank.json}, since QEMU 6.0. */
public record Yank(List<YankInstance> instances, JsonMembers unknown)
        implements QapiCommand<Empty>, OutOfBandCommand<Empty> {
    public Yank {
        instances = List.copyOf(instances);
    }

    public static Yank of(List<YankInstance> instances) {
        return new Yank(instances, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "yank";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("yank", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static Yank decode(QapiReader json) {
        return new Yank(json.requiredList("instances", YankInstance::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("instances", instances);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "yank";
    }
}
