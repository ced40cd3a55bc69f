package org.qmp4j.supervisor.imagefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.qmp4j.supervisor.error.ImageException;
import org.qmp4j.supervisor.image.BackingText;
import org.qmp4j.supervisor.image.ImageBytes;
import org.qmp4j.supervisor.image.ImageStore;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.StorageSource;

/**
 * The images of this host. A path may lead over symlinks, as QEMU would follow them; what is at its end has to be a file or a block
 * device before it is opened, so that no FIFO is waited for and no device is touched.
 */
public final class ImageFiles implements ImageStore {
    private static final int TYPE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int BLOCK = 0060000;

    /** Those that this process may read. */
    public ImageFiles() {}

    @Override
    public StorageSource found(StorageSource source) {
        if (!ImageStore.isLocal(source)) {
            return source;
        }
        String path = path(source);
        Map<String, Object> facts = facts(path, real(path));
        return type(facts) == BLOCK ? new BlockSource(path) : new FileSource(path);
    }

    @Override
    public ImageBytes open(StorageSource source) {
        if (!ImageStore.isLocal(source)) {
            throw new ImageException(
                    BackingText.shown(source), -1, "it is neither a file nor a block device of this host", null);
        }
        String path = path(source);
        Path real = real(path);
        Map<String, Object> facts = facts(path, real);
        try {
            return new OpenImage(path, real, facts.get("dev") + ":" + facts.get("ino"));
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    private static String path(StorageSource source) {
        return source instanceof BlockSource block ? block.path() : ((FileSource) source).path();
    }

    private static Path real(String path) {
        try {
            return Path.of(path).toRealPath();
        } catch (IOException | IllegalArgumentException e) {
            throw failed(path, e);
        }
    }

    private static Map<String, Object> facts(String path, Path real) {
        try {
            Map<String, Object> facts = Files.readAttributes(real, "unix:mode,dev,ino", LinkOption.NOFOLLOW_LINKS);
            int type = type(facts);
            if (type != REGULAR && type != BLOCK) {
                throw new ImageException(path, -1, "it is neither a file nor a block device", null);
            }
            return facts;
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    private static int type(Map<String, Object> facts) {
        return facts.get("mode") instanceof Integer mode ? mode & TYPE : 0;
    }

    private static ImageException failed(String path, Exception cause) {
        String problem =
                cause instanceof NoSuchFileException ? "there is no such file" : "it cannot be opened: " + cause;
        return new ImageException(path, -1, problem, cause);
    }
}
