package org.qmp4j.testkit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/**
 * A large JSON object in a compressed resource, each member on a line of its own, so that a member is parsed when it is
 * first asked for and not before: a fake that starts needs few of them. Safe to use from any thread.
 */
public final class JsonLines {

    private final String resource;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, JsonNode> parsed = new ConcurrentHashMap<>();

    private JsonLines(String resource) {
        this.resource = resource;
    }

    /** Reads a resource that lies beside a class. */
    public static JsonLines read(Class<?> beside, String resource) {
        JsonLines lines = new JsonLines(resource);
        try (InputStream file = beside.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is missing beside " + beside.getName());
            }
            lines.split(new String(new GZIPInputStream(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        return lines;
    }

    private void split(String text) {
        int from = text.indexOf('\n') + 1;
        for (int to = text.indexOf('\n', from); to >= 0; to = text.indexOf('\n', from)) {
            int name = text.indexOf("\":", from);
            if (name > 0 && name < to) {
                int end = text.charAt(to - 1) == ',' ? to - 1 : to;
                texts.put(text.substring(from + 1, name), text.substring(name + 2, end));
            }
            from = to + 1;
        }
    }

    /** The members' names, in the order of the file. */
    public Set<String> names() {
        return texts.keySet();
    }

    /** Whether there is a member of this name. */
    public boolean has(String name) {
        return texts.containsKey(name);
    }

    /** A member; a missing node if there is none. */
    public JsonNode get(String name) {
        String text = texts.get(name);
        return text == null ? MissingNode.getInstance() : parsed.computeIfAbsent(name, key -> parse(key, text));
    }

    private JsonNode parse(String name, String text) {
        try {
            return JsonTree.read(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("'" + name + "' of " + resource + " is not JSON", e);
        }
    }
}
