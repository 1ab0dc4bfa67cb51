import { ExplorerPage } from '../components/explorer/explorer-page'

export default function Page() {
  return <ExplorerPage name="home" />
}
