package org.qmp4j.qapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;

/** A command that QEMU can execute past all that wait. In band like any other, until it is asked for. */
public interface OutOfBandCommand<R> extends QmpCommand<R> {
    /** The same command, to be sent by {@code exec-oob}. */
    default QmpCommand<R> oob() {
        return new OutOfBand<>(this);
    }

    /** Its text names no argument: those may be secret. */
    record OutOfBand<R>(QmpCommand<R> command) implements QmpCommand<R> {
        @Override
        public String commandName() {
            return command.commandName();
        }

        @Override
        public Optional<ObjectNode> arguments() {
            return command.arguments();
        }

        @Override
        public R read(JsonNode result) {
            return command.read(result);
        }

        @Override
        public boolean outOfBand() {
            return true;
        }

        @Override
        public String toString() {
            return command.commandName();
        }
    }
}
