package org.qmp4j.supervisor.checkpoint;

import org.qmp4j.supervisor.checkpoint.model.Redefinition.Scope;

/**
 * How checkpoints are redefined.
 *
 * @param scope what becomes of those that are not given
 * @param validate whether the bitmaps that there are must be such that a backup can rest on them; the domain must run
 * @param severalRoots whether more than one may have no parent
 */
public record RedefineOptions(Scope scope, boolean validate, boolean severalRoots) {
    /** Those that are not given stay; nothing is held against bitmaps; there is one root. */
    public static final RedefineOptions STANDARD = new RedefineOptions(Scope.ADD, false, false);

    /** What is given is all that there is. */
    public RedefineOptions all() {
        return new RedefineOptions(Scope.ALL, validate, severalRoots);
    }

    /** Held against the bitmaps. */
    public RedefineOptions validated() {
        return new RedefineOptions(scope, true, severalRoots);
    }

    /** Several may have no parent. */
    public RedefineOptions withSeveralRoots() {
        return new RedefineOptions(scope, validate, true);
    }
}
