// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code xen-event-list} of QAPI's {@code misc-target.json}, since QEMU 8.0, if QEMU has {@code TARGET_I386}.
 * Returns a list of {@link EvtchnInfo}.
 */
public record XenEventList() implements QmpCommand<List<EvtchnInfo>> {
    @Override
    public String commandName() {
        return "xen-event-list";
    }

    @Override
    public List<EvtchnInfo> read(JsonNode result) {
        return QapiReader.of("xen-event-list", result).list(EvtchnInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
