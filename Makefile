# Every task of a developer. `make` lists them; each is one line that you can also type yourself.
# People who only use Mentor Matcher need ./mentor-matcher and nothing of this.

.DEFAULT_GOAL := help
.PHONY: help build test check format docs benchmark serve porch sample guards weather model clean

help: ## List the tasks
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile | expand -t 20

build: ## Compile everything and make the jars, without tests
	mvn -q -B package -DskipTests

test: ## Compile, run every test that this machine can run, check the format
	mvn -B verify

check: ## All that must hold before a change is merged; installs what it needs, takes long
	.ci/run

format: ## Rewrite the sources in the one format
	mvn -q -B -N -Pformat process-sources

docs: ## Javadoc of all that runs, one site; a warning is an error
	mvn -q -B -pl javadoc -am -DskipTests -Dlambda.jars.skip=true verify
	@echo Open javadoc/target/site/apidocs/index.html

benchmark: ## The solver beside other solvers on small problems
	mvn -q -B -pl benchmark -am -DskipTests -Pbenchmark -Dfamilies=programme6:500:3,dense:1000:1 verify

serve: ## Page, interface, storage and functions on this machine
	./mentor-matcher serve

porch: ## Links, commands and line ends in documents and files
	.ci/porch

sample: ## The made-up sample of 500 a side, with its known optima
	for objective in best-matches most-matched worst-off-first; do python3 .ci/sample.py .ci/sample $$objective || exit 1; done

guards: ## Break guards of a job's life and checks of what people wrote once each; a test must notice (half an hour or more)
	mvn -B test -pl simulation,shared/matching -am -Dtest=GuardsTest,*MomentsTest,ChecksTest -Dsurefire.failIfNoSpecifiedTests=false -Dguards=all

weather: ## A million schedules of the functions in simulated weather (a quarter of an hour or more)
	mvn -B test -pl simulation -am -Dtest=SimulationTest -Dsurefire.failIfNoSpecifiedTests=false -Dsimulation.schedules=1000000

model: ## Every order of the steps of a job's life, tried by Spin (a minute or two; needs spin and gcc)
	simulation/model/check

clean: ## Delete what was built
	mvn -q -B clean
