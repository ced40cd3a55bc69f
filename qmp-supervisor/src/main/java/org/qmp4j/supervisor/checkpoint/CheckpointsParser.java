package org.qmp4j.supervisor.checkpoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.CheckpointDisk;
import org.qmp4j.supervisor.checkpoint.model.CheckpointSet;

/**
 * Reads what {@link CheckpointsJson} prints, token by token: what is asked first of a supervisor that has just begun is often the
 * list, when nothing of its JVM is compiled yet. What it does not know it passes over.
 */
final class CheckpointsParser {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser tokens;
    private final List<Checkpoint> all = new ArrayList<>();
    /** Digests of the domains as they were, as long as it is not known what they stand for. */
    private final List<@Nullable String> digests = new ArrayList<>();

    private final Map<String, String> domains = new HashMap<>();
    private long format;
    private @Nullable String current;

    private CheckpointsParser(JsonParser tokens) {
        this.tokens = tokens;
    }

    /**
     * The checkpoints of a text.
     *
     * @throws IOException when it is not JSON
     * @throws IllegalArgumentException when it holds something else
     */
    static CheckpointSet parse(String text) throws IOException {
        try (JsonParser tokens = JSON.createParser(text)) {
            CheckpointsParser parser = new CheckpointsParser(tokens);
            parser.file();
            return parser.set();
        }
    }

    private void file() throws IOException {
        if (tokens.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("it is not an object");
        }
        String member = tokens.nextFieldName();
        while (member != null) {
            tokens.nextToken();
            switch (member) {
                case CheckpointsJson.FORMAT -> format = number(member);
                case CheckpointsJson.CURRENT -> current = text(member);
                case CheckpointsJson.DOMAINS -> domains();
                case CheckpointsJson.CHECKPOINTS -> checkpoints();
                default -> tokens.skipChildren();
            }
            member = tokens.nextFieldName();
        }
        if (tokens.nextToken() != null) {
            throw new IllegalArgumentException("something follows its end");
        }
    }

    private CheckpointSet set() {
        if (format < 1 || format > CheckpointsJson.NEWEST) {
            throw new IllegalArgumentException("its format is " + format + ", and not 1 to " + CheckpointsJson.NEWEST);
        }
        for (int i = 0; i < all.size(); i++) {
            String digest = digests.get(i);
            if (digest != null) {
                all.set(i, all.get(i).withDomain(need("domain " + digest, domains.get(digest))));
            }
        }
        return CheckpointSet.of(all, current);
    }

    private void domains() throws IOException {
        require(JsonToken.START_OBJECT, CheckpointsJson.DOMAINS);
        String digest = tokens.nextFieldName();
        while (digest != null) {
            tokens.nextToken();
            domains.put(digest, text(digest));
            digest = tokens.nextFieldName();
        }
    }

    private void checkpoints() throws IOException {
        require(JsonToken.START_ARRAY, CheckpointsJson.CHECKPOINTS);
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            checkpoint();
        }
    }

    private void checkpoint() throws IOException {
        require(JsonToken.START_OBJECT, "a checkpoint");
        @Nullable String name = null;
        @Nullable String description = null;
        @Nullable String parent = null;
        @Nullable String domain = null;
        @Nullable Long creationTime = null;
        List<CheckpointDisk> disks = new ArrayList<>();
        String member = tokens.nextFieldName();
        while (member != null) {
            tokens.nextToken();
            switch (member) {
                case CheckpointsJson.NAME -> name = text(member);
                case CheckpointsJson.DESCRIPTION -> description = text(member);
                case CheckpointsJson.PARENT -> parent = text(member);
                case CheckpointsJson.DOMAIN -> domain = text(member);
                case CheckpointsJson.CREATION_TIME -> creationTime = number(member);
                case CheckpointsJson.DISKS -> disks(disks);
                default -> tokens.skipChildren();
            }
            member = tokens.nextFieldName();
        }
        String known = need(CheckpointsJson.NAME, name);
        if (creationTime == null) {
            throw new IllegalArgumentException("checkpoint '" + known + "' has no creationTime");
        }
        // a disk that is its name alone has the bitmap of that name
        disks.replaceAll(disk -> disk.kind() == null ? CheckpointDisk.bitmap(disk.name(), known) : disk);
        all.add(new Checkpoint(known, description, parent, creationTime, disks, null));
        digests.add(domain);
    }

    private void disks(List<CheckpointDisk> disks) throws IOException {
        require(JsonToken.START_ARRAY, CheckpointsJson.DISKS);
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            disks.add(
                    tokens.currentToken() == JsonToken.VALUE_STRING
                            ? new CheckpointDisk(tokens.getText(), null, null, null)
                            : disk());
        }
    }

    private CheckpointDisk disk() throws IOException {
        require(JsonToken.START_OBJECT, "a disk");
        @Nullable String name = null;
        @Nullable String bitmap = null;
        String member = tokens.nextFieldName();
        while (member != null) {
            tokens.nextToken();
            switch (member) {
                case CheckpointsJson.NAME -> name = text(member);
                case CheckpointsJson.BITMAP -> bitmap = text(member);
                default -> tokens.skipChildren();
            }
            member = tokens.nextFieldName();
        }
        String known = need(CheckpointsJson.NAME, name);
        return bitmap == null ? CheckpointDisk.none(known) : CheckpointDisk.bitmap(known, bitmap);
    }

    private void require(JsonToken token, String what) {
        if (tokens.currentToken() != token) {
            throw new IllegalArgumentException("'" + what + "' begins with " + tokens.currentToken());
        }
    }

    private String text(String member) throws IOException {
        if (tokens.currentToken() != JsonToken.VALUE_STRING) {
            throw new IllegalArgumentException("'" + member + "' is not a text");
        }
        return tokens.getText();
    }

    private long number(String member) throws IOException {
        if (tokens.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new IllegalArgumentException("'" + member + "' is not a whole number");
        }
        return tokens.getLongValue();
    }

    private static String need(String member, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("'" + member + "' is missing");
        }
        return value;
    }
}
