package org.qmp4j.supervisor.blockjob;

import java.util.Map;
import org.qmp4j.supervisor.error.ImageException;
import org.qmp4j.supervisor.image.ImageHeader;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;

/**
 * The header that says another image below it when the work on a chain is done.
 *
 * @param over path of its image; empty where no header changes
 * @param format of that image
 * @param before what it named as below it before
 * @param beforeFormat what it called the format of that
 */
record HeaderSwitch(String over, String format, String before, String beforeFormat) {
    static final HeaderSwitch NONE = new HeaderSwitch("", "", "", "");

    static HeaderSwitch of(StoppedDisk disk, int depth) {
        ImageHeader.Backing backing = disk.headers().get(depth).backing().orElseThrow();
        return new HeaderSwitch(
                disk.path(depth),
                disk.format(depth),
                backing.text(),
                backing.format().orElse(""));
    }

    Map<String, String> facts() {
        return Map.of("over", over, "format", format, "before", before, "before-format", beforeFormat);
    }

    static HeaderSwitch of(Map<String, String> facts) {
        return new HeaderSwitch(
                facts.getOrDefault("over", ""),
                facts.getOrDefault("format", ""),
                facts.getOrDefault("before", ""),
                facts.getOrDefault("before-format", ""));
    }

    /** Whether it names another image than before. Where that cannot be read it is taken for no. */
    boolean isDone() {
        if (over.isEmpty()) {
            return false;
        }
        try {
            StorageImage image =
                    StorageImage.of(new FileSource(over), ImageFormat.of(format).orElse(ImageFormat.QCOW2));
            String now = StoppedDisk.header(image)
                    .backing()
                    .map(ImageHeader.Backing::text)
                    .orElse("");
            return !now.equals(before);
        } catch (ImageException e) {
            return false;
        }
    }

    /** It names the same as before again. What is seen is the same: the image, or what it was put over, has all that was between. */
    void takeBack(ImageTool tool) {
        if (isDone()) {
            tool.run(qemuImg -> qemuImg.rename(format, over, before, beforeFormat));
        }
    }
}
