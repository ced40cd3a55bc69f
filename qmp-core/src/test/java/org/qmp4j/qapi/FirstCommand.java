package org.qmp4j.qapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.function.Supplier;
import org.qmp4j.codec.CommandEncoder;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpJson;
import org.qmp4j.qapi.blockcore.BlockdevAdd;
import org.qmp4j.qapi.blockcore.BlockdevOptions;
import org.qmp4j.qapi.blockcore.BlockdevOptionsBase;
import org.qmp4j.qapi.blockcore.BlockdevOptionsFile;
import org.qmp4j.qapi.blockcore.BlockdevOptionsQcow2;
import org.qmp4j.qapi.blockcore.BlockdevRef;
import org.qmp4j.qapi.runstate.QueryStatus;

/**
 * A program: what the first typed commands of a Java process cost beyond a raw one, which any client needs. Each line is the
 * first of its kind, the loading of classes included; run it several times. See {@code docs/benchmarks.md}.
 */
final class FirstCommand {
    private static final String STATUS = "{\"running\":true,\"status\":\"running\",\"singlestep\":false}";
    private static final String DISK = "{\"driver\":\"qcow2\",\"node-name\":\"d\",\"discard\":\"unmap\",\"cache\":"
            + "{\"direct\":true},\"file\":{\"driver\":\"file\",\"filename\":\"/x\",\"aio\":\"io_uring\"}}";

    private FirstCommand() {}

    public static void main(String[] args) {
        measure("raw command", () -> encode(QmpCommand.of("query-block", "{\"a\":[1,\"b\",{}]}")));
        measure("raw reply", () -> QmpJson.parse(STATUS));
        double typed = measure("query-status", () -> {
            encode(new QueryStatus());
            return new QueryStatus().read(QmpJson.parse(STATUS)).running();
        });
        typed += measure("blockdev-add, written", () -> encode(new BlockdevAdd(disk())));
        typed += measure("blockdev-add, read", () -> BlockdevOptions.decode(QapiReader.of("x", tree(DISK))));
        System.out.printf(Locale.ROOT, "%-24s %6.1f ms%n", "typed, all three", typed);
    }

    private static BlockdevOptions disk() {
        BlockdevOptions file =
                new BlockdevOptions.File(BlockdevOptionsBase.builder().build(), BlockdevOptionsFile.of("/x"));
        BlockdevOptionsBase base =
                BlockdevOptionsBase.builder().nodeName("d").readOnly(true).build();
        return new BlockdevOptions.Qcow2(base, BlockdevOptionsQcow2.of(BlockdevRef.of(file)));
    }

    private static JsonNode tree(String json) {
        return QmpJson.parse(json);
    }

    private static int encode(QmpCommand<?> command) {
        return CommandEncoder.prefix(command).length;
    }

    private static double measure(String what, Supplier<Object> work) {
        long start = System.nanoTime();
        Object result = work.get();
        double millis = (System.nanoTime() - start) / 1e6;
        System.out.printf(Locale.ROOT, "%-24s %6.1f ms%n", result == null ? "-" : what, millis);
        return millis;
    }
}
