package org.qmp4j.testkit.machine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Things by name, listed in QEMU's order. QEMU keeps an object's children in a hash table and lists them as they lie
 * there; the order was worked out from what real ones answered, and holds for every set of names that was tried.
 */
public final class NameTable<T> {

    private static final int[] MODULI = {1, 2, 3, 7, 13, 31, 61, 127, 251, 509, 1021, 2039, 4093};
    private static final int SMALLEST = 3;
    private static final String GONE = "";

    private final Map<String, T> values = new LinkedHashMap<>();
    private @Nullable String[] slots = new String[1 << SMALLEST];
    private int shift = SMALLEST;
    private int used;

    /** A table without names. */
    public NameTable() {
        // nothing to set up
    }

    /** Adds a name that is not there. */
    public void add(String name, T value) {
        values.put(name, value);
        int index = start(name);
        int gone = -1;
        for (int step = 1; slots[index] != null; step++) {
            gone = gone < 0 && GONE.equals(slots[index]) ? index : gone;
            index = (index + step) & (slots.length - 1);
        }
        slots[gone < 0 ? index : gone] = name;
        if (gone < 0) {
            used++;
            fit();
        }
    }

    /** Removes a name that is there. */
    public void remove(String name) {
        values.remove(name);
        slots[Arrays.asList(slots).indexOf(name)] = GONE;
        fit();
    }

    /** The thing of this name. */
    public Optional<T> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** All things, in the order in which they were added. */
    public List<T> inOrderOfBirth() {
        return List.copyOf(values.values());
    }

    /** All names as the table has them. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (String name : slots) {
            if (name != null && !name.equals(GONE)) {
                names.add(name);
            }
        }
        return names;
    }

    private int start(String name) {
        int hash = 5381;
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            hash = hash * 33 + one;
        }
        return Integer.remainderUnsigned(hash * 11, MODULI[shift]);
    }

    private void fit() {
        boolean tooLarge = slots.length > values.size() * 4 && shift > SMALLEST;
        if (tooLarge || slots.length <= used + used / 16) {
            resize((int) (values.size() * 1.333));
        }
    }

    /** Every name goes to its new place at once, and drives out who is there and has not moved yet. */
    private void resize(int room) {
        shift = Math.max(SMALLEST, Integer.SIZE - Integer.numberOfLeadingZeros(room));
        int size = 1 << shift;
        int before = slots.length;
        @Nullable String[] next = Arrays.copyOf(slots, Math.max(size, before));
        boolean[] settled = new boolean[next.length];
        for (int i = 0; i < before; i++) {
            if (!settled[i] && next[i] != null) {
                String name = GONE.equals(next[i]) ? null : next[i];
                next[i] = null;
                while (name != null) {
                    int index = start(name);
                    for (int step = 1; settled[index]; step++) {
                        index = (index + step) & (size - 1);
                    }
                    settled[index] = true;
                    String driven = next[index];
                    next[index] = name;
                    name = GONE.equals(driven) ? null : driven;
                }
            }
        }
        slots = Arrays.copyOf(next, size);
        used = values.size();
    }
}
