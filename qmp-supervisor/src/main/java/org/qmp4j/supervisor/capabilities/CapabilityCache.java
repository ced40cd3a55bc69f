package org.qmp4j.supervisor.capabilities;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.state.CacheFile;
import org.qmp4j.supervisor.state.StateDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What binaries can do, found out once for each: by a probe, by the file that an earlier one left, or from memory. It is asked
 * again when the binary, its modules, the processor, the kernel or the use of KVM has changed. Safe to use from any thread.
 */
public final class CapabilityCache {
    private static final Logger LOG = LoggerFactory.getLogger(CapabilityCache.class);

    /** A binary that is replaced while it is probed is probed again; one that always is must come to an end. */
    private static final int MOST_TRIES = 3;

    private final Function<String, ObjectNode> probe;
    private final BinaryKey keys;
    private final Function<String, CacheFile> files;
    private final Map<Path, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(String key, CompletableFuture<QemuCapabilities> answer) {}

    CapabilityCache(Function<String, ObjectNode> probe, BinaryKey keys, Function<String, CacheFile> files) {
        this.probe = probe;
        this.keys = keys;
        this.files = files;
    }

    /** The cache of a supervisor: probes real binaries, keeps the answers below its state root. */
    public static CapabilityCache of(StateDirectory state) {
        return new CapabilityCache(
                new QemuProbe()::ask,
                new BinaryKey(Path.of("/proc"), Path.of("/dev/kvm")),
                name -> state.cache("capabilities", name));
    }

    /**
     * What the binary can do. Blocks while it is probed (some 100 ms), by this caller or by another one who came first; binaries
     * are probed side by side. A probe that failed is not remembered.
     *
     * @throws UnsupportedConfigurationException as {@link QemuProbe#probe} does
     */
    public QemuCapabilities capabilities(String emulator) {
        Path binary = realPath(emulator);
        String key = key(emulator, binary);
        Entry mine = new Entry(key, new CompletableFuture<>());
        Entry found = entries.compute(
                binary, (path, known) -> known != null && known.key().equals(key) ? known : mine);
        if (!found.equals(mine)) {
            return await(found.answer());
        }
        try {
            QemuCapabilities answer = find(emulator, binary, key);
            mine.answer().complete(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            // first forgotten, then told: who comes after sees no failure of before
            entries.remove(binary, mine);
            mine.answer().completeExceptionally(e);
            throw e;
        }
    }

    private static QemuCapabilities await(CompletableFuture<QemuCapabilities> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private QemuCapabilities find(String emulator, Path binary, String key) {
        CacheFile file = files.apply(name(binary));
        Optional<QemuCapabilities> kept = file.read().flatMap(text -> kept(file, text, key));
        if (kept.isPresent()) {
            return kept.get();
        }
        String before = key;
        for (int i = 0; i < MOST_TRIES; i++) {
            ObjectNode facts = probe.apply(emulator);
            String after = key(emulator, binary);
            if (after.equals(before)) {
                file.write(new ObjectMapper()
                        .createObjectNode()
                        .put("key", after)
                        .<ObjectNode>set("facts", facts)
                        .toString());
                return CapabilityFacts.read(facts);
            }
            before = after;
        }
        throw refused(emulator, "it is replaced by another one each time it is probed");
    }

    private Optional<QemuCapabilities> kept(CacheFile file, String text, String key) {
        try {
            JsonNode document = new ObjectMapper().readTree(text);
            return document.path("key").asText().equals(key)
                    ? Optional.of(CapabilityFacts.read(document.path("facts")))
                    : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.info("{} is damaged and will be made again: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    private static Path realPath(String emulator) {
        try {
            return Path.of(emulator).toRealPath();
        } catch (IOException e) {
            throw refused(emulator, "it cannot be found: " + e);
        }
    }

    private String key(String emulator, Path binary) {
        try {
            return keys.of(binary);
        } catch (IOException e) {
            throw refused(emulator, "it cannot be looked at: " + e);
        }
    }

    private static UnsupportedConfigurationException refused(String emulator, String why) {
        return new UnsupportedConfigurationException(
                "/domain/devices/emulator", emulator + " cannot be used as QEMU: " + why);
    }

    private static String name(Path binary) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(binary.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest) + ".json";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
