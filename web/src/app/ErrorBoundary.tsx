import { Component, type ReactNode } from "react";
import { ProblemNote } from "../ui/states";

/** A page that breaks leaves the shell standing, says so, and can be tried again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  state = { error: undefined as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  componentDidCatch(error: unknown) {
    console.error(error);
  }

  render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <div className="page narrow">
        <ProblemNote error={this.state.error} onRetry={() => window.location.reload()} />
      </div>
    );
  }
}
