package org.qmp4j.supervisor.blockjob;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.storage.BackingStore;
import org.qmp4j.supervisor.storage.StorageImage;

/** What becomes of a chain. Depths count from 0 at the top. Pure. */
public final class Layers {
    private Layers() {}

    /** Whether it is said, or plain, where the chain ends. */
    static boolean isWhole(StorageImage top) {
        List<StorageImage> chain = top.chain();
        StorageImage last = chain.get(chain.size() - 1);
        return last.endsChain() || !mayHaveBacking(last);
    }

    private static boolean mayHaveBacking(StorageImage image) {
        return switch (image.format()) {
            case QCOW2, QCOW, QED, VMDK -> true;
            default -> false;
        };
    }

    /** How deep the image with that number is; empty when the chain has none such. */
    static OptionalInt depth(StorageImage top, int index) {
        List<StorageImage> chain = top.chain();
        for (int depth = 0; depth < chain.size(); depth++) {
            Integer number = chain.get(depth).index();
            if (number != null && number == index) {
                return OptionalInt.of(depth);
            }
        }
        return OptionalInt.empty();
    }

    /** The chain in which one image is directly over another that was deeper below it; over nothing for null. */
    static StorageImage joined(StorageImage top, int over, @Nullable StorageImage below) {
        List<StorageImage> chain = top.chain();
        StorageImage image = chain.get(over).withBacking(below == null ? BackingStore.END : new BackingStore(below));
        for (int depth = over - 1; depth >= 0; depth--) {
            image = chain.get(depth).withBacking(new BackingStore(image));
        }
        return image;
    }

    /**
     * The same for a chain that is asked for, of which perhaps only the upper part is said: what is not said stays unsaid.
     *
     * @param base depth of what is below, or -1 for nothing
     */
    static StorageImage joinedAsAsked(StorageImage top, int over, int base) {
        List<StorageImage> chain = top.chain();
        if (over >= chain.size() || chain.get(over).backing() == null) {
            return top;
        }
        if (base < 0) {
            return joined(top, over, null);
        }
        if (base < chain.size()) {
            return joined(top, over, chain.get(base));
        }
        StorageImage image = chain.get(over).withBacking(null);
        for (int depth = over - 1; depth >= 0; depth--) {
            image = chain.get(depth).withBacking(new BackingStore(image));
        }
        return image;
    }

    /**
     * What is asked for when the guest has been switched to another image.
     *
     * @param asked what was asked for
     * @param now what it is on now
     * @param base how deep that was in the chain; -1 when it was not in it
     */
    static StorageImage switchedAsAsked(StorageImage asked, StorageImage now, int base) {
        List<StorageImage> chain = asked.chain();
        if (base >= 0 && base < chain.size()) {
            return chain.get(base);
        }
        StorageImage plain = now.unnumbered();
        // who did not say what is below does not have to say it from now on
        return asked.backing() == null ? plain.withBacking(null) : plain;
    }
}
