package org.qmp4j.supervisor.commandline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The command line of a {@code qemu-img} that makes one image of many that stand on each other, whatever their headers say. */
public final class RestoreArgs {
    private RestoreArgs() {}

    /** An image, by its format as QEMU names it. */
    public record Image(String format, String file) {}

    /**
     * Makes it.
     *
     * @param program qemu-img itself
     * @param chain the lowest image first
     * @param target where and in which format
     */
    public static List<String> convert(String program, List<Image> chain, Image target) {
        return List.of(
                program,
                "convert",
                "-q",
                "-O",
                target.format(),
                "json:" + node(chain, chain.size() - 1),
                target.file());
    }

    private static ObjectNode node(List<Image> chain, int depth) {
        Image image = chain.get(depth);
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("driver", image.format());
        node.putObject("file").put("driver", "file").put("filename", image.file());
        if (depth > 0) {
            node.set("backing", node(chain, depth - 1));
        } else if (image.format().equals("qcow2")) {
            node.putNull("backing");
        }
        return node;
    }
}
