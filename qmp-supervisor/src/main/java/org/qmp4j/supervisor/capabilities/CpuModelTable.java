package org.qmp4j.supervisor.capabilities;

/**
 * What QEMU 10.0 answers to {@code query-cpu-model-expansion} of its models: name, vendor, the model before it that it is like or a
 * hyphen, and what differs from that.
 */
final class CpuModelTable {
    static final String TEXT = """
            486 GenuineIntel - +fpu +pse
            Broadwell GenuineIntel 486 +3dnowprefetch +abm +adx +aes +apic +arat +avx +avx2 +bmi1 +bmi2 +clflush +cmov \
                +cx16 +cx8 +de +erms +f16c +fma +fsgsbase +fxsr +hle +invpcid +lahf-lm +lm +mca +mce +mmx +movbe +msr \
                +mtrr +nx +pae +pat +pcid +pclmulqdq +pge +pni +popcnt +pse36 +rdrand +rdseed +rdtscp +rtm +sep +smap \
                +smep +sse +sse2 +sse4.1 +sse4.2 +ssse3 +syscall +tsc +tsc-deadline +x2apic +xsave +xsaveopt
            Broadwell-IBRS GenuineIntel Broadwell +spec-ctrl
            Broadwell-noTSX GenuineIntel Broadwell -hle -rtm
            Broadwell-noTSX-IBRS GenuineIntel Broadwell-noTSX +spec-ctrl
            Cascadelake-Server GenuineIntel Broadwell-IBRS +avx512bw +avx512cd +avx512dq +avx512f +avx512vl +avx512vnni \
                +clflushopt +clwb +pdpe1gb +pku +ssbd +xgetbv1 +xsavec
            Cascadelake-Server-noTSX GenuineIntel Cascadelake-Server +arch-capabilities +ibrs-all +mds-no +rdctl-no \
                +skip-l1dfl-vmentry -hle -rtm
            ClearwaterForest GenuineIntel Cascadelake-Server-noTSX +avx-ifma +avx-ne-convert +avx-vnni +avx-vnni-int16 \
                +avx-vnni-int8 +bhi-ctrl +bhi-no +bus-lock-detect +cldemote +cmpccxadd +ddpd-u +fbsdp-no +fsrm +fsrs \
                +gds-no +gfni +intel-psfd +ipred-ctrl +lam +mcdt-no +movdir64b +movdiri +pbrsb-no +prefetchiti \
                +pschange-mc-no +psdp-no +rdpid +rfds-no +rrsba-ctrl +sbdr-ssdp-no +serialize +sha-ni +sha512 +sm3 +sm4 \
                +ss +tsc-adjust +umip +vaes +vpclmulqdq +wbnoinvd +xsaves -avx512bw -avx512cd -avx512dq -avx512f -avx512vl \
                -avx512vnni
            Conroe GenuineIntel 486 +apic +clflush +cmov +cx8 +de +fxsr +lahf-lm +lm +mca +mce +mmx +msr +mtrr +nx +pae \
                +pat +pge +pni +pse36 +sep +sse +sse2 +ssse3 +syscall +tsc
            Cooperlake GenuineIntel Cascadelake-Server-noTSX +avx512-bf16 +hle +pschange-mc-no +rtm +stibp +taa-no
            Denverton GenuineIntel Broadwell-noTSX-IBRS +arch-capabilities +clflushopt +monitor +mpx +pdpe1gb +rdctl-no \
                +sha-ni +skip-l1dfl-vmentry +ssbd +xgetbv1 +xsavec -abm -adx -avx -avx2 -bmi1 -bmi2 -f16c -fma -invpcid \
                -pcid
            Dhyana HygonGenuine Broadwell-noTSX +clflushopt +cr8legacy +fxsr-opt +ibpb +misalignsse +mmxext +monitor +npt \
                +nrip-save +osvw +pdpe1gb +sse4a +svm +topoext +xgetbv1 +xsavec -aes -erms -invpcid -pcid -pclmulqdq \
                -tsc-deadline -x2apic
            EPYC AuthenticAMD Dhyana +aes +pclmulqdq +sha-ni -ibpb
            EPYC-Genoa AuthenticAMD EPYC +amd-psfd +amd-ssbd +amd-stibp +auto-ibrs +avx512-bf16 +avx512-vpopcntdq \
                +avx512bitalg +avx512bw +avx512cd +avx512dq +avx512f +avx512ifma +avx512vbmi +avx512vbmi2 +avx512vl \
                +avx512vnni +clwb +clzero +erms +fsrm +gfni +ibpb +ibrs +invpcid +la57 +lfence-always-serializing \
                +no-nested-data-bp +null-sel-clr-base +pcid +perfctr-core +pku +rdpid +stibp-always-on +svme-addr-chk \
                +umip +vaes +vnmi +vpclmulqdq +wbnoinvd +xsaveerptr +xsaves
            EPYC-IBPB AuthenticAMD EPYC +ibpb
            EPYC-Milan AuthenticAMD EPYC-IBPB +amd-ssbd +amd-stibp +clwb +clzero +erms +fsrm +ibrs +invpcid +pcid \
                +perfctr-core +pku +rdpid +svme-addr-chk +umip +wbnoinvd +xsaveerptr +xsaves
            EPYC-Rome AuthenticAMD EPYC-Milan -amd-ssbd -erms -fsrm -ibrs -invpcid -pcid -pku -svme-addr-chk
            GraniteRapids GenuineIntel Cooperlake +amx-bf16 +amx-fp16 +amx-int8 +amx-tile +avx-vnni +avx512-fp16 \
                +avx512-vpopcntdq +avx512bitalg +avx512ifma +avx512vbmi +avx512vbmi2 +bus-lock-detect +fbsdp-no +fsrc \
                +fsrm +fsrs +fzrm +gfni +la57 +mcdt-no +pbrsb-no +prefetchiti +psdp-no +rdpid +sbdr-ssdp-no +serialize \
                +sha-ni +tsx-ldtrk +umip +vaes +vpclmulqdq +wbnoinvd +xfd +xsaves -stibp
            Haswell GenuineIntel Broadwell -3dnowprefetch -adx -rdseed -smap
            Haswell-IBRS GenuineIntel Haswell +spec-ctrl
            Haswell-noTSX GenuineIntel Haswell -hle -rtm
            Haswell-noTSX-IBRS GenuineIntel Haswell-noTSX +spec-ctrl
            Icelake-Server GenuineIntel Cascadelake-Server +avx512-vpopcntdq +avx512bitalg +avx512vbmi +avx512vbmi2 +gfni \
                +la57 +umip +vaes +vpclmulqdq +wbnoinvd
            Icelake-Server-noTSX GenuineIntel Icelake-Server -hle -rtm
            IvyBridge GenuineIntel Haswell-noTSX -abm -avx2 -bmi1 -bmi2 -fma -invpcid -movbe -pcid
            IvyBridge-IBRS GenuineIntel IvyBridge +spec-ctrl
            KnightsMill GenuineIntel Broadwell-noTSX +avx512-4fmaps +avx512-4vnniw +avx512-vpopcntdq +avx512cd +avx512er \
                +avx512f +avx512pf +pdpe1gb +ss -invpcid -pcid -smap
            Nehalem GenuineIntel Conroe +cx16 +popcnt +sse4.1 +sse4.2
            Nehalem-IBRS GenuineIntel Nehalem +spec-ctrl
            Opteron_G1 AuthenticAMD Conroe -lahf-lm -ssse3
            Opteron_G2 AuthenticAMD Conroe +cx16 +svm -ssse3
            Opteron_G3 AuthenticAMD Opteron_G2 +abm +misalignsse +monitor +popcnt +rdtscp +sse4a
            Opteron_G4 AuthenticAMD Opteron_G3 +3dnowprefetch +aes +avx +fma4 +npt +nrip-save +pclmulqdq +pdpe1gb +sse4.1 \
                +sse4.2 +ssse3 +xop +xsave -monitor
            Opteron_G5 AuthenticAMD Opteron_G4 +f16c +fma +tbm
            Penryn GenuineIntel Conroe +cx16 +sse4.1
            SandyBridge GenuineIntel IvyBridge -erms -f16c -fsgsbase -rdrand -smep
            SandyBridge-IBRS GenuineIntel SandyBridge +spec-ctrl
            SapphireRapids GenuineIntel GraniteRapids -amx-fp16 -fbsdp-no -mcdt-no -pbrsb-no -prefetchiti -psdp-no \
                -sbdr-ssdp-no
            SierraForest GenuineIntel ClearwaterForest -avx-vnni-int16 -bhi-ctrl -bhi-no -cldemote -ddpd-u -gds-no \
                -intel-psfd -ipred-ctrl -lam -movdir64b -movdiri -prefetchiti -rfds-no -rrsba-ctrl -sha512 -sm3 -sm4 -ss \
                -tsc-adjust
            Skylake-Client GenuineIntel Broadwell +xgetbv1 +xsavec
            Skylake-Client-IBRS GenuineIntel Skylake-Client +spec-ctrl
            Skylake-Client-noTSX-IBRS GenuineIntel Broadwell-noTSX-IBRS +xgetbv1 +xsavec
            Skylake-Server GenuineIntel Cascadelake-Server -avx512vnni -spec-ctrl -ssbd
            Skylake-Server-IBRS GenuineIntel Skylake-Server +spec-ctrl -clflushopt
            Skylake-Server-noTSX-IBRS GenuineIntel Skylake-Server-IBRS -hle -rtm
            Snowridge GenuineIntel Denverton +cldemote +clwb +core-capability +gfni +movdir64b +movdiri +split-lock-detect \
                +umip -rdctl-no -skip-l1dfl-vmentry
            Westmere GenuineIntel Nehalem +aes +arat +pclmulqdq
            Westmere-IBRS GenuineIntel Westmere +spec-ctrl
            YongFeng CentaurHauls Broadwell-noTSX-IBRS +ace2 +acpi +arch-capabilities +invtsc +mds-no +monitor +pdpe1gb \
                +phe +phe-en +pku +pmm +pmm-en +pschange-mc-no +rdctl-no +rdpid +sha-ni +skip-l1dfl-vmentry +ss +ssb-no \
                +umip +xcrypt +xcrypt-en +xstore +xstore-en -arat -erms
            athlon AuthenticAMD Opteron_G1 +3dnow +3dnowext +mmxext -clflush -lm -nx -pni -syscall
            core2duo GenuineIntel Conroe +acpi +cx16 +monitor +ss
            coreduo GenuineIntel Opteron_G1 +acpi +monitor +ss -lm -pse36 -syscall
            kvm32 GenuineIntel Opteron_G1 -lm -nx -syscall
            kvm64 GenuineIntel Opteron_G1 +cx16
            n270 GenuineIntel coreduo +lahf-lm +movbe +ssse3
            pentium GenuineIntel 486 +apic +cx8 +de +mce +mmx +msr +tsc
            pentium2 GenuineIntel kvm32 -clflush -pni -sse -sse2
            pentium3 GenuineIntel pentium2 +sse
            phenom AuthenticAMD Opteron_G3 +3dnow +3dnowext +fxsr-opt +mmxext +npt +pdpe1gb -misalignsse
            qemu32 GenuineIntel kvm32 -clflush -mca -mtrr -pse36
            qemu64 AuthenticAMD Opteron_G2
            """;

    /** Models, and what they have that libvirt's of the same name have not: its CPU map is of 9.0, and lists each by itself. */
    static final String NOT_IN_LIBVIRTS = """
            Broadwell Broadwell-IBRS Broadwell-noTSX Broadwell-noTSX-IBRS Haswell Haswell-IBRS Haswell-noTSX \
                Haswell-noTSX-IBRS: abm arat f16c rdrand xsaveopt
            Cascadelake-Server Skylake-Server-IBRS Skylake-Server-noTSX-IBRS: pku
            Cascadelake-Server-noTSX: arch-capabilities ibrs-all mds-no pku rdctl-no skip-l1dfl-vmentry
            Dhyana EPYC EPYC-IBPB: monitor npt nrip-save topoext
            EPYC-Milan: monitor topoext
            EPYC-Rome: monitor topoext xsaves
            IvyBridge IvyBridge-IBRS SandyBridge SandyBridge-IBRS: arat xsaveopt
            Opteron_G3: monitor
            Opteron_G4 Opteron_G5: npt nrip-save
            Skylake-Server: clflushopt pku
            Snowridge: monitor mpx
            Westmere Westmere-IBRS: arat pclmulqdq
            athlon: mca
            core2duo: acpi cx16 lahf-lm ss
            coreduo: acpi ss
            n270: acpi lahf-lm movbe ss
            pentium pentium2 pentium3: apic
            phenom: abm cx16 lahf-lm npt pdpe1gb popcnt rdtscp sse4a
            qemu64: lahf-lm
            """;

    private CpuModelTable() {}
}
