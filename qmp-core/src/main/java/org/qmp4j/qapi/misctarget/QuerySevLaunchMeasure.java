// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-sev-launch-measure} of QAPI's {@code misc-target.json}, since QEMU 2.12, if QEMU has
 * {@code TARGET_I386}. Returns {@link SevLaunchMeasureInfo}.
 */
public record QuerySevLaunchMeasure() implements QmpCommand<SevLaunchMeasureInfo> {
    @Override
    public String commandName() {
        return "query-sev-launch-measure";
    }

    @Override
    public SevLaunchMeasureInfo read(JsonNode result) {
        return SevLaunchMeasureInfo.decode(QapiReader.of("query-sev-launch-measure", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
