// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-sgx-capabilities} of QAPI's {@code misc-target.json}, since QEMU 6.2, if QEMU has
 * {@code TARGET_I386}. Returns {@link SGXInfo}.
 */
public record QuerySgxCapabilities() implements QmpCommand<SGXInfo> {
    @Override
    public String commandName() {
        return "query-sgx-capabilities";
    }

    @Override
    public SGXInfo read(JsonNode result) {
        return SGXInfo.decode(QapiReader.of("query-sgx-capabilities", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
