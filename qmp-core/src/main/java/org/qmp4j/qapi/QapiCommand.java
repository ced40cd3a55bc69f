package org.qmp4j.qapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;

/** A typed command with arguments: its members are the arguments. */
public interface QapiCommand<R> extends QapiObject, QmpCommand<R> {
    @Override
    default Optional<ObjectNode> arguments() {
        return Optional.of(toJson());
    }
}
