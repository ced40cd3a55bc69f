// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.tpm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-tpm-types} of QAPI's {@code tpm.json}, since QEMU 1.5, if QEMU has {@code CONFIG_TPM}. Returns a
 * list of {@link TpmType}.
 */
public record QueryTpmTypes() implements QmpCommand<List<OpenEnum<TpmType>>> {
    @Override
    public String commandName() {
        return "query-tpm-types";
    }

    @Override
    public List<OpenEnum<TpmType>> read(JsonNode result) {
        return QapiReader.of("query-tpm-types", result).list(TpmType::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
