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
 * Command {@code query-tpm-models} of QAPI's {@code tpm.json}, since QEMU 1.5, if QEMU has {@code CONFIG_TPM}. Returns
 * a list of {@link TpmModel}.
 */
public record QueryTpmModels() implements QmpCommand<List<OpenEnum<TpmModel>>> {
    @Override
    public String commandName() {
        return "query-tpm-models";
    }

    @Override
    public List<OpenEnum<TpmModel>> read(JsonNode result) {
        return QapiReader.of("query-tpm-models", result).list(TpmModel::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
