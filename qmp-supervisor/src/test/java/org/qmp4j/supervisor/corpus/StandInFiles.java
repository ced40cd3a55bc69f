package org.qmp4j.supervisor.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files, folders and sockets below one folder, which is gone with them. */
final class StandInFiles implements AutoCloseable {
    private static final Set<String> FORMATS = Set.of("qcow2", "qcow", "qed", "vmdk", "vdi", "vpc", "luks");
    private static final int FIRST_DESCRIPTOR = 3;

    private final Path folder;
    private final Map<String, Path> places = new HashMap<>();
    private final List<ServerSocketChannel> listeners = new ArrayList<>();
    private int descriptors;

    StandInFiles() throws IOException {
        folder = Files.createTempDirectory("qa");
    }

    /** Where that is; there is nothing yet. */
    String path(String original) {
        return places.computeIfAbsent(original, any -> folder.resolve(Integer.toString(places.size())))
                .toString();
    }

    String of(String original, byte[] content) throws IOException {
        return Files.write(Path.of(path(original)), content).toString();
    }

    String folder(String original) throws IOException {
        return Files.createDirectories(Path.of(path(original))).toString();
    }

    String pipe(String original) throws IOException {
        Path pipe = Path.of(path(original));
        if (!Files.exists(pipe)) {
            run(List.of("mkfifo", pipe.toString()));
        }
        return pipe.toString();
    }

    /** A socket that somebody listens at. */
    String listener(String original) throws IOException {
        Path path = Path.of(path(original));
        if (!Files.exists(path)) {
            listeners.add(ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(path)));
        }
        return path.toString();
    }

    /** A port that nobody had a moment ago. */
    int port() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The number of a file that will be open. */
    int descriptor() {
        return FIRST_DESCRIPTOR + descriptors++;
    }

    /** What opens them, for a shell. */
    String opened() {
        StringBuilder opened = new StringBuilder();
        for (int i = 0; i < descriptors; i++) {
            opened.append("exec ").append(FIRST_DESCRIPTOR + i).append("<>/dev/null; ");
        }
        return opened.toString();
    }

    /** An image of that format, or so many zero MiB. */
    String image(String original, @Nullable ObjectNode format, List<ObjectNode> secrets, int mib) throws IOException {
        Path image = Path.of(path(original));
        if (Files.exists(image)) {
            return image.toString();
        }
        String driver = format == null ? "raw" : format.path("driver").asText();
        if (!FORMATS.contains(driver)) {
            try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
                file.setLength((long) mib << 20);
            }
            return image.toString();
        }
        List<String> create = new ArrayList<>(List.of("qemu-img", "create", "-q", "-f", driver));
        secrets.forEach(secret -> create.addAll(List.of("--object", secret.toString())));
        if (format.has("key-secret")) {
            create.addAll(List.of(
                    "-o", "iter-time=10,key-secret=" + format.path("key-secret").asText()));
        }
        if (format.path("encrypt").path("format").asText().equals("luks")) {
            create.addAll(List.of(
                    "-o",
                    "encrypt.format=luks,encrypt.iter-time=10,encrypt.key-secret="
                            + format.path("encrypt").path("key-secret").asText()));
        }
        if (format.has("data-file")) {
            create.addAll(List.of("-o", "data_file=" + image + ".data"));
        }
        create.addAll(List.of(image.toString(), Math.min(mib, 16) + "M"));
        run(create);
        return image.toString();
    }

    private static void run(List<String> command) throws IOException {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IOException("failed: " + command);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** A text without what is different every time. */
    String plain(String text) {
        return text.replaceAll(java.util.regex.Pattern.quote(folder + "/") + "[0-9]+", "FILE");
    }

    @Override
    public void close() throws IOException {
        for (ServerSocketChannel listener : listeners) {
            listener.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
