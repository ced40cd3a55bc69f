package org.qmp4j.supervisor.blockjob;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.BackingName;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.JobScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An image that is made for a guest that runs, and given to its QEMU. In a job. */
public final class NewImage {
    private static final Logger LOG = LoggerFactory.getLogger(NewImage.class);

    private final JobScope scope;
    private final String operation;

    /** @param operation for messages */
    public NewImage(JobScope scope, String operation) {
        this.scope = scope;
        this.operation = operation;
    }

    /**
     * Where the image will be, if a file has to be made for it; null for a block device, which is there.
     *
     * @throws OperationException when something is there already, or nothing can be made there
     */
    public @Nullable Path file(StorageImage image) {
        Path path = unoccupied(image);
        Path directory = path == null ? null : path.getParent();
        if (directory != null && !Files.isDirectory(directory)) {
            throw refusal("make " + path + ": " + directory + " is no directory; make it, or say another path");
        }
        return path;
    }

    /** As {@link #file}, where its directory is made yet. */
    public @Nullable Path unoccupied(StorageImage image) {
        if (image.source() instanceof FileSource file) {
            Path path = Path.of(file.path());
            if (!path.isAbsolute()) {
                throw refusal("make " + path + ": say its absolute path");
            }
            if (Files.exists(path)) {
                throw refusal("make " + path + ": something is there already; move it away, or say that it is to be"
                        + " used as it is");
            }
            return path;
        }
        if (image.source() instanceof BlockSource) {
            return null;
        }
        throw refusal("make an image at " + image.source() + ": only files and block devices can be made into images;"
                + " make it yourself, and say that it is to be used as it is");
    }

    /** Makes the empty file, which must not be there; whoever may use that image may use this one. */
    public void make(Path file, StorageImage like) {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            if (like.source() instanceof FileSource source) {
                adopt(file, Path.of(source.path()));
            }
        } catch (FileAlreadyExistsException e) {
            throw new OperationException(scope.label(), operation, "make " + file + ": something is there already", e);
        } catch (IOException e) {
            throw new OperationException(scope.label(), operation, "make " + file + ": " + e, e);
        }
    }

    private static void adopt(Path file, Path like) {
        try {
            PosixFileAttributes attributes = Files.readAttributes(like, PosixFileAttributes.class);
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            view.setOwner(attributes.owner());
            view.setGroup(attributes.group());
            view.setPermissions(attributes.permissions());
        } catch (IOException e) {
            // then QEMU says so, if it may not use it
            LOG.debug("{} is ours alone", file, e);
        }
    }

    /**
     * Gives QEMU the nodes, and has the image made in them.
     *
     * @param disk with that image as its top
     * @param size virtual size, in bytes
     * @param backing what is to stand in it as below it, or null
     * @param detached whether the nodes are to have nothing below them so far
     * @param fresh whether the image is to be made; else it is there
     */
    public void add(LiveDisk disk, long size, @Nullable BackingName backing, boolean detached, boolean fresh) {
        List<String> names = disk.names(0, 1);
        String top = disk.node(0);
        StorageImage image = disk.disk().image();
        if (fresh && image.format() == ImageFormat.RAW && image.source() instanceof FileSource file) {
            grow(Path.of(file.path()), size);
        }
        for (ObjectNode options : disk.options(names)) {
            boolean format = options.path("node-name").asText().equals(top) && names.size() > 1;
            if (format && fresh && image.format() != ImageFormat.RAW) {
                create(image, options.path("file").asText(), size, backing);
            }
            if (format && detached && image.format() != ImageFormat.RAW) {
                options.putNull("backing");
            }
            scope.await(scope.monitor().blocks().addNode(options));
        }
    }

    private void create(StorageImage image, String file, long size, @Nullable BackingName backing) {
        Optional<String> error = scope.await(scope.monitor()
                .blockJobs()
                .create("qmp4j-create-" + image.index(), image.format().driver(), file, size, backing));
        if (error.isPresent()) {
            throw refusal("have QEMU make the image " + LiveDisk.text(image.source()) + ": " + error.get());
        }
    }

    private void grow(Path file, long size) {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.setLength(size);
        } catch (IOException e) {
            throw new OperationException(scope.label(), operation, "give " + file + " its size: " + e, e);
        }
    }

    private OperationException refusal(String step) {
        return new OperationException(scope.label(), operation, step, null);
    }
}
