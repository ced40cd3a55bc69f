// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.cryptodev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-cryptodev} of QAPI's {@code cryptodev.json}, since QEMU 8.0. Returns a list of
 * {@link QCryptodevInfo}.
 */
public record QueryCryptodev() implements QmpCommand<List<QCryptodevInfo>> {
    @Override
    public String commandName() {
        return "query-cryptodev";
    }

    @Override
    public List<QCryptodevInfo> read(JsonNode result) {
        return QapiReader.of("query-cryptodev", result).list(QCryptodevInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
