package org.qmp4j.supervisor.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskDriverDef;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.ImageNodes;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.StorageSource;

/** A card in the reader of the machine: QEMU takes it in its old way only, node and device in one. */
final class CardArgs {
    private CardArgs() {}

    static OptionText drive(DiskDef disk, DevicesPlan plan) {
        OptionText text = source(disk, plan);
        DiskDriverDef driver = disk.driver();
        return text.and("format", disk.format().driver())
                .and("if", "sd")
                .and("index", disk.target().index())
                .and("readonly", disk.readonly() ? true : null)
                .and("cache", word(driver.cache()))
                .and("copy-on-read", driver.copyOnRead())
                .and("discard", word(driver.discard()))
                .and("detect-zeroes", word(driver.detectZeroes()))
                .and("aio", word(driver.io()));
    }

    private static OptionText source(DiskDef disk, DevicesPlan plan) {
        StorageSource source = disk.image().source();
        if (source instanceof FileSource file) {
            return OptionText.with("file", file.path());
        }
        if (source instanceof BlockSource block) {
            return OptionText.with("file", block.path());
        }
        ImageNodes nodes = ImageNodes.of(disk, false).get(0);
        OptionText text = OptionText.with("file.driver", null);
        StorageArgs.storage(disk, nodes, plan).fields().forEach(field -> flatten("file", field, text));
        return text;
    }

    private static void flatten(String path, Map.Entry<String, JsonNode> field, OptionText text) {
        String name = path + "." + field.getKey();
        JsonNode value = field.getValue();
        if (value.isObject()) {
            value.properties().forEach(inner -> flatten(name, inner, text));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                flatten(name, Map.entry(Integer.toString(i), value.get(i)), text);
            }
        } else {
            text.and(name, value.asText());
        }
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
